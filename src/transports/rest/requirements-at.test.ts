import { expect, test } from 'vitest';
import { contentOf } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { Requirements } from '@/core/requirements/requirements';
import { fillFields, startFilledSession } from '@/testing/filled-session';
import { stateOf } from '@/testing/session-log';
import { createTaskTestServices } from '@/testing/task-test-services';
import { requirementsAt } from './requirements-at';

const contents = (requirements: Requirements) =>
  Object.fromEntries(Object.entries(requirements).map(([key, field]) => [key, contentOf(field)]));

test('finds what each field held at every revision', async () => {
  const services = await createTaskTestServices();
  const steps = [
    { task_name: 'First' },
    { constraints: ['a', 'b'] },
    { task_name: 'Second', objective: 'Why' },
    { constraints: [] },
  ];
  const ref = await startFilledSession(services, 'ada', {});
  const expected = [contents((await stateOf(services, ref)).requirements)];
  for (const step of steps) {
    await fillFields(services, ref, step);
    expected.push(contents((await stateOf(services, ref)).requirements));
  }
  const state = await stateOf(services, ref);
  expect(state.revision).toBe(steps.length);
  const found = expected.map((_, revision) =>
    contents(requirementsAt(state, defaultTemplate, revision)),
  );
  expect(found).toEqual(expected);
});

test('keeps where a value came from', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, 'ada', { task_name: 'Clean up' });
  const state = await stateOf(services, ref);
  expect(requirementsAt(state, defaultTemplate, 1)).toMatchObject({
    task_name: { source: 'user', confidence: 1, isPersons: true, provenance: null },
    objective: { source: null, value: null },
  });
});
