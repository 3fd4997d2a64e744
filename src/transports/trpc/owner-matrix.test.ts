import { isTrackedEnvelope, TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { isAppError } from '@/core/errors';
import type { Services } from '@/core/services';
import type { SessionRef } from '@/core/sessions/session-store';
import { createTask } from '@/core/tasks/create-task';
import { startFilledSession } from '@/testing/filled-session';
import { createTaskTestServices } from '@/testing/task-test-services';
import { appRouter } from './app-router';

interface Victim {
  services: Services;
  ref: SessionRef;
  taskId: string;
}

type Caller = ReturnType<typeof appRouter.createCaller>;

const patch = { task_name: 'Stolen' };

/** What an attacker calls with ids of somebody else. A procedure without a row fails the test below. */
const attacks: Record<string, (caller: Caller, victim: Victim) => Promise<unknown>> = {
  'session.get': (caller, { ref }) => caller.session.get(at(ref)),
  'session.rename': (caller, { ref }) => caller.session.rename({ ...at(ref), title: 'Stolen' }),
  'session.delete': (caller, { ref }) => caller.session.delete(at(ref)),
  'session.changeTemplate': (caller, { ref }) =>
    caller.session.changeTemplate({ ...at(ref), templateId: 'bug-report' }),
  'chat.send': (caller, { ref }) =>
    caller.chat.send({ ...at(ref), content: 'Hello', clientMessageId: 'c' }),
  'chat.stop': (caller, { ref }) => caller.chat.stop(at(ref)),
  'chat.regenerate': (caller, { ref }) =>
    caller.chat.regenerate({ ...at(ref), messageId: 'message-1' }),
  'chat.editMessage': (caller, { ref }) =>
    caller.chat.editMessage({ ...at(ref), messageId: 'message-1', content: 'Stolen' }),
  'chat.selectBranch': (caller, { ref }) => caller.chat.selectBranch({ ...at(ref), branchId: 'b' }),
  'chat.answer': (caller, { ref }) =>
    caller.chat.answer({ ...at(ref), questionId: 'q', option: null }),
  'requirements.update': (caller, { ref }) =>
    caller.requirements.update({ ...at(ref), patch, baseRevision: null }),
  'requirements.editList': (caller, { ref }) =>
    caller.requirements.editList({
      ...at(ref),
      fieldKey: 'constraints',
      operation: { type: 'add', items: [{ itemId: 'i', text: 'Stolen' }], place: 'last' },
    }),
  'requirements.accept': (caller, { ref }) =>
    caller.requirements.accept({ ...at(ref), fieldKey: 'task_name', suggestionId: 's' }),
  'requirements.dismiss': (caller, { ref }) =>
    caller.requirements.dismiss({ ...at(ref), fieldKey: 'task_name', suggestionId: 's' }),
  'requirements.undo': (caller, { ref }) =>
    caller.requirements.undo({ ...at(ref), messageId: 'message-1' }),
  'requirements.restore': (caller, { ref }) =>
    caller.requirements.restore({ ...at(ref), fieldKey: 'task_name', revision: 1 }),
  'requirements.handBack': (caller, { ref }) =>
    caller.requirements.handBack({ ...at(ref), fieldKey: 'task_name' }),
  'task.create': (caller, { ref }) => caller.task.create(at(ref)),
  'task.updateFromSession': (caller, { ref }) => caller.task.updateFromSession(at(ref)),
  'task.get': (caller, { taskId }) => caller.task.get({ taskId }),
  'task.versions': (caller, { taskId }) => expectEmpty(caller.task.versions({ taskId })),
  'task.edit': (caller, { taskId }) => caller.task.edit({ taskId, expectedVersion: 1, patch }),
  'task.setStatus': (caller, { taskId }) =>
    caller.task.setStatus({ taskId, expectedVersion: 1, status: 'done' }),
  'task.delete': (caller, { taskId }) => caller.task.delete({ taskId }),
  'task.restore': (caller, { taskId }) => caller.task.restore({ taskId }),
};

/** Procedures that take no id: they show or make what is the caller's own. */
const ownOnly = ['session.create', 'session.list', 'task.list', 'task.tables'];
/** The subscription has its own test below, because it tells by an event and not by an error. */
const subscriptions = ['chat.events'];

function at({ sessionId }: SessionRef): { sessionId: string } {
  return { sessionId };
}

async function expectEmpty(rows: Promise<readonly unknown[]>): Promise<never> {
  expect(await rows).toEqual([]);
  throw new TRPCError({ code: 'NOT_FOUND' });
}

async function openVictim(): Promise<Victim> {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, 'victim');
  const { task } = await createTask(services, ref);
  return { services, ref, taskId: task.taskId };
}

function callerAs(services: Services, ownerId: string | null): Caller {
  return appRouter.createCaller({
    services,
    ownerId,
    ensureOwner: () => ownerId ?? 'new-owner',
    limitSpending: async () => {},
    requestId: 'request-1',
    shutdown: new AbortController().signal,
  });
}

test('every procedure has a row', () => {
  const procedures = Object.keys(appRouter._def.procedures);
  expect([...Object.keys(attacks), ...ownOnly, ...subscriptions].toSorted()).toEqual(
    procedures.toSorted(),
  );
});

describe.each([
  ['another owner', 'attacker'],
  ['nobody', null],
])('%s', (_, ownerId) => {
  test.each(Object.entries(attacks))(
    '%s finds nothing and changes nothing',
    async (_name, attack) => {
      const victim = await openVictim();
      const { services, ref, taskId } = victim;
      const before = [
        await services.sessions.load(ref),
        await services.tasks.get('victim', taskId),
      ];
      const error = await attack(callerAs(services, ownerId), victim).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ code: 'NOT_FOUND' });
      const cause = error instanceof TRPCError ? error.cause : null;
      if (isAppError(cause)) expect(cause.code).toMatch(/_not_found$/);
      const after = [await services.sessions.load(ref), await services.tasks.get('victim', taskId)];
      expect(after).toEqual(before);
    },
  );

  test('follows nothing, with or without an id of the victim', async () => {
    const { services, ref } = await openVictim();
    const loaded = await services.sessions.load(ref);
    for (const lastEventId of [null, `${loaded?.generation}:1`]) {
      const events = await callerAs(services, ownerId).chat.events({ ...at(ref), lastEventId });
      const seen: unknown[] = [];
      for await (const event of events) {
        const envelope: unknown = event;
        if (isTrackedEnvelope(envelope)) seen.push(envelope[1]);
      }
      expect(seen).toEqual([{ type: 'gone' }]);
    }
  });

  test.each(ownOnly.filter((name) => name !== 'session.create'))(
    '%s shows nothing',
    async (name) => {
      const { services } = await openVictim();
      const caller = callerAs(services, ownerId);
      const shown = {
        'session.list': () => caller.session.list(),
        'task.list': async () => (await caller.task.list({})).tasks,
        'task.tables': () => caller.task.tables(),
      };
      expect(await Reflect.get(shown, name)()).toEqual([]);
    },
  );
});
