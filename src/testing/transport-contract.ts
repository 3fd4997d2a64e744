import { afterEach, describe, expect, test } from 'vitest';
import { ModelError } from '@/core/chat/language-model';
import { completeValues } from './filled-session';
import { rawReply } from './raw-reply';
import {
  followUntil,
  hasReplies,
  type Person,
  type SessionTransport,
  takeUntil,
} from './session-transport';
import type { SessionView } from './session-view';
import { createSteppedModel, type ModelCall } from './stepped-model';
import { startTestServer, type TestServer } from './test-server';

const message = 'Which table? "Any" of:\n- é\n- 😀';
const values = { task_name: 'Clean orders', constraints: ['By 6am', 'No downtime'] };
const pieces = rawReply(message, values).match(/[\s\S]{1,11}/g) ?? [];
const unknownId = '6f1c2f0e-6d0a-4a77-9f0b-0d6a4f1f2a11';

/** The same stories for every transport that carries sessions: same events in, same fold out. */
export function describeSessionTransport(transport: SessionTransport): void {
  describe(`sessions over ${transport.name}`, () => {
    const servers: TestServer[] = [];
    afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

    const start = async () => {
      const model = createSteppedModel();
      const server = await startTestServer({ assistant: model });
      servers.push(server);
      const person = transport.person(server.origin);
      const sessionId = await person.startSession();
      return { server, person, sessionId, nextCall: model.nextCall };
    };

    const answer = async (call: ModelCall) => {
      await call.text(...pieces);
      await call.finish();
    };

    const readView = async (person: Person, sessionId: string) => {
      const outcome = await person.read(sessionId);
      if (!('answer' in outcome)) throw new Error(outcome.code);
      return outcome.answer;
    };

    test('send and stream: what was followed is what is stored', async () => {
      const { person, sessionId, nextCall } = await start();
      const following = followUntil(person.follow(sessionId), hasReplies(1));
      expect(await person.send(sessionId, 'Clean orders')).toEqual({ answer: null });
      await answer(await nextCall());
      const steps = await following;
      const stored = await readView(person, sessionId);
      expect(steps.at(-1)?.view).toEqual(stored);
      expect(stored.values).toEqual(values);
      expect(stored.messages.map(({ role, content }) => [role, content])).toEqual([
        ['user', 'Clean orders'],
        ['assistant', message],
      ]);
      const lengths = steps.map(({ view }) => view.messages[1]?.content.length ?? 0);
      expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    });

    test('resume after every single step: exactly the rest', async () => {
      const { person, sessionId, nextCall } = await start();
      const following = person.follow(sessionId);
      const steps = await takeUntil(following, () => true);
      await person.send(sessionId, 'Clean orders');
      const call = await nextCall();
      await call.text('{"message":"');
      for (const word of ['Which ', 'table ', 'is ', 'it?']) {
        await call.text(word);
        const hasWord = ({ messages }: SessionView) => messages[1]?.content.endsWith(word) === true;
        steps.push(...(await takeUntil(following, hasWord)));
      }
      await call.text('",', rawReply('', values).split('"",')[1] ?? '');
      await call.finish();
      steps.push(...(await followUntil(following, hasReplies(1))));
      expect(steps.length).toBeGreaterThan(5);
      for (const step of steps.slice(0, -1)) {
        const rest = await followUntil(person.follow(sessionId, step), hasReplies(1));
        expect(rest.at(-1)).toEqual(steps.at(-1));
        expect(rest.map(({ view }) => view)).not.toContainEqual(step.view);
      }
    });

    test('two followers see the same, and see what the other edits', async () => {
      const { person, sessionId } = await start();
      const isEdited = ({ values: { objective } }: SessionView) => objective === 'Why';
      const followers = [1, 2].map(() => followUntil(person.follow(sessionId), isEdited));
      expect(await person.edit(sessionId, { objective: 'Why', constraints: ['One'] })).toEqual({
        answer: null,
      });
      const stored = await readView(person, sessionId);
      expect(stored.values).toEqual({ objective: 'Why', constraints: ['One'] });
      for (const steps of await Promise.all(followers)) expect(steps.at(-1)?.view).toEqual(stored);
    });

    test('create: refused while something is missing, then once', async () => {
      const { person, sessionId } = await start();
      expect(await person.createTask(sessionId)).toEqual({ code: 'requirements_incomplete' });
      await person.edit(sessionId, completeValues);
      const made = await person.createTask(sessionId);
      expect(made).toEqual({ answer: expect.any(String) });
      expect(await person.createTask(sessionId)).toEqual(made);
    });

    test('errors: what cannot be sent is refused by its code', async () => {
      const { person, sessionId, nextCall } = await start();
      expect(await person.send(sessionId, ' \n')).toEqual({ code: 'message_blank' });
      expect(await person.send(sessionId, 'x'.repeat(10_001))).toEqual({
        code: 'message_too_long',
      });
      expect(await person.send(sessionId, 'a\u0000')).toEqual({ code: 'invalid_input' });
      expect(await person.edit(sessionId, { none: 'x' })).toEqual({ code: 'invalid_input' });
      await person.send(sessionId, 'One');
      expect(await person.send(sessionId, 'Two')).toEqual({ code: 'reply_running' });
      await answer(await nextCall());
    });

    test('errors: a model that fails ends the reply, and what arrived stays', async () => {
      const { person, sessionId, nextCall } = await start();
      const following = followUntil(person.follow(sessionId), hasReplies(1));
      await person.send(sessionId, 'Clean orders');
      const call = await nextCall();
      await call.text('{"message":"Which ');
      call.fail(new ModelError('model_interrupted', 'cut'));
      const last = (await following).at(-1);
      expect(last?.view.messages.at(-1)).toMatchObject({ content: 'Which ', isRunning: false });
      expect(last?.view).toEqual(await readView(person, sessionId));
    });

    test('abort: who hangs up stops nothing', async () => {
      const { server, person, sessionId, nextCall } = await start();
      const hasText = ({ messages }: SessionView) => (messages[1]?.content ?? '') !== '';
      const following = followUntil(person.follow(sessionId), hasText);
      await person.send(sessionId, 'Clean orders');
      const call = await nextCall();
      await call.text(...pieces.slice(0, 3));
      await following;
      await call.text(...pieces.slice(3));
      await call.finish();
      await server.services.replies.drain(60_000);
      const { messages } = await readView(person, sessionId);
      expect(messages.at(-1)).toMatchObject({ content: message, isRunning: false });
    });

    test('not yours: the same as not there, and nothing changes', async () => {
      const { server, person, sessionId } = await start();
      const [first] = await followUntil(person.follow(sessionId), () => true);
      const stranger = transport.person(server.origin);
      await stranger.startSession();
      const nobody = transport.person(server.origin);
      for (const [who, id] of [
        [stranger, sessionId],
        [nobody, sessionId],
        [person, unknownId],
        [person, 'nonsense'],
      ] as const) {
        const notFound = { code: 'session_not_found' };
        expect(await who.read(id)).toEqual(notFound);
        expect(await who.send(id, 'Hello')).toEqual(notFound);
        expect(await who.edit(id, { objective: 'x' })).toEqual(notFound);
        expect(await who.createTask(id)).toEqual(notFound);
        expect(await who.remove(id)).toEqual(notFound);
        for (const after of [undefined, first]) {
          expect(await followUntil(who.follow(id, after), () => true)).toEqual([]);
        }
      }
      expect(await readView(person, sessionId)).toEqual({ messages: [], values: {} });
    });

    test('deleted: gone for everybody who follows, and a second time not there', async () => {
      const { person, sessionId } = await start();
      const following = followUntil(person.follow(sessionId), () => false);
      await followUntil(person.follow(sessionId), () => true);
      expect(await person.remove(sessionId)).toEqual({ answer: null });
      expect(await person.remove(sessionId)).toEqual({ code: 'session_not_found' });
      expect((await following).length).toBeGreaterThan(0);
    });
  });
}
