import { expect, test } from 'vitest';
import { createScriptedModel, createTestServices, testId } from '@/testing/test-services';
import { createSession } from './create-session';

test('a new session is empty and has all fields of its template', async () => {
  const services = createTestServices({ assistant: createScriptedModel([]) });
  const { state } = await createSession(services, 'ada');
  const [template] = services.templates.all;
  expect(state).toMatchObject({
    sessionId: testId(1),
    version: 1,
    title: 'New conversation',
    templateId: template?.id,
    messages: [],
    revision: 0,
  });
  expect(Object.keys(state.requirements)).toEqual(template?.fields.map(({ key }) => key));
});

test('a template that is not known is the default one', async () => {
  const services = createTestServices({ assistant: createScriptedModel([]) });
  const [known, unknown] = [services.templates.all.at(-1)?.id ?? null, 'no such template'];
  expect((await createSession(services, 'ada', known)).state.templateId).toBe(known);
  expect((await createSession(services, 'ada', unknown)).state.templateId).toBe('data-task');
});
