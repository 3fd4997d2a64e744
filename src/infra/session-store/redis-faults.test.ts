import { describe, expect, test } from 'vitest';
import { followSession } from '@/core/sessions/follow-session';
import type { SessionStore } from '@/core/sessions/session-store';
import { hasRedisServer } from '@/testing/redis-server';
import { useRedisStores } from '@/testing/redis-session-stores';
import { replyStarted, textDelta, userMessage } from '@/testing/session-events';
import { followTo } from '@/testing/session-store-contract-follow';
import { ada, sessionCreated } from '@/testing/session-store-under-test';

const unavailable = { code: 'store_unavailable' };

async function startConversation(store: SessionStore, messages: number) {
  const created = await store.create(ada, sessionCreated());
  for (let count = 1; count <= messages; count += 1) {
    await store.append(ada, [userMessage(`m${count}`)]);
  }
  return created;
}

async function contentsOf(store: SessionStore): Promise<string[] | undefined> {
  return (await store.load(ada))?.state.messages.map(({ messageId }) => messageId);
}

describe.skipIf(!hasRedisServer)('sessions in Redis when it fails', () => {
  const redis = useRedisStores();

  test('a restart that takes a moment is waited for, and followers go on', async () => {
    const [one, two] = [await redis.open(), await redis.open()];
    await startConversation(one, 3);
    const followed = followTo(two, ada, { version: 6 });
    await redis.server().command('SAVE');
    await redis.server().kill();
    const appended = one.append(ada, [userMessage('m4')]);
    await redis.server().start();
    expect(await appended).toEqual({ status: 'appended', lastSeq: 5 });
    await two.append(ada, [userMessage('m5')]);
    expect((await followed).state).toEqual((await one.load(ada))?.state);
    expect(await contentsOf(two)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(redis.reports()).toContain('Redis is back');
  });

  test('while it is away everything fails, first within the time limit and then at once', async () => {
    const store = await redis.open({ timeoutMs: 200 });
    await startConversation(store, 1);
    await redis.server().command('SAVE');
    await redis.server().kill();
    const calls = [
      () => store.load(ada),
      () => store.read(ada, 0, 1),
      () => store.append(ada, [userMessage('m2')]),
      () => store.create({ ...ada, sessionId: 's2' }, sessionCreated('s2')),
      () => store.list('ada'),
      () => store.delete(ada),
      () => store.watch(ada, () => {}),
    ];
    const begunMs = performance.now();
    for (const { call, index } of calls.map((call, index) => ({ call, index }))) {
      await expect(call(), `call ${index}`).rejects.toMatchObject(unavailable);
    }
    await expect(store.holdReply(ada, 'r1')[Symbol.asyncDispose]()).resolves.toBeUndefined();
    expect(performance.now() - begunMs).toBeLessThan(2 * 200);
    await redis.server().start();
    await expect.poll(() => contentsOf(store).catch(() => null), { interval: 5 }).toEqual(['m1']);
  });

  test('one that has lost everything has no sessions, and followers are told', async () => {
    const store = await redis.open();
    await startConversation(store, 2);
    const followed = followTo(store, ada, { version: 100 });
    await store.append(ada, [userMessage('m3')]);
    await redis.server().kill();
    await redis.server().start();
    expect((await followed).batches.at(-1)).toBe('gone');
    expect(await store.load(ada)).toBeNull();
    expect(await store.append(ada, [userMessage('m4')])).toEqual({ status: 'gone' });
    await startConversation(store, 1);
    expect(await contentsOf(store)).toEqual(['m1']);
  });

  test('one that has lost the newest events leads nobody to mix two histories', async () => {
    const [one, two] = [await redis.open(), await redis.open()];
    await startConversation(one, 2);
    await redis.server().command('SAVE');
    await one.append(ada, [userMessage('lost-1'), userMessage('lost-2')]);
    expect(await contentsOf(two)).toHaveLength(4);
    const end = new AbortController();
    const batches = followSession(two, ada, { after: null, signal: end.signal });
    const { value: before } = await batches.next();
    expect(before).toMatchObject({ type: 'snapshot', position: { seq: 5 } });

    await redis.server().kill();
    await redis.server().start();
    await expect.poll(() => contentsOf(one).catch(() => null)).toEqual(['m1', 'm2']);
    await one.append(ada, [userMessage('other-1'), userMessage('other-2')]);
    const { value: after } = await batches.next();
    expect(after).toMatchObject({ type: 'snapshot' });
    end.abort();
    for (const store of [one, two]) {
      expect(await contentsOf(store)).toEqual(['m1', 'm2', 'other-1', 'other-2']);
    }
  });

  test('an append whose answer was lost is in the log once', async () => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url });
    await startConversation(store, 1);
    for (let round = 2; round <= 10; round += 1) {
      let isCut = false;
      proxy.onAnswer((text) => {
        if (isCut || !text.includes('appended')) return text;
        isCut = true;
        proxy.cut();
        return null;
      });
      const outcome = await store.append(ada, [userMessage(`m${round}`)], round);
      expect(outcome).toEqual({ status: 'appended', lastSeq: round + 1 });
      expect(isCut).toBe(true);
    }
    expect(await contentsOf(store)).toEqual(
      Array.from({ length: 10 }, (_, index) => `m${index + 1}`),
    );
  });

  test('a session whose creation was not answered is created once', async () => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url });
    let isCut = false;
    proxy.onAnswer((text) => {
      if (isCut || !text.includes('created')) return text;
      isCut = true;
      proxy.cut();
      return null;
    });
    const created = await store.create(ada, sessionCreated());
    expect(isCut).toBe(true);
    expect((await store.load(ada))?.state).toEqual(created.state);
  });

  test('a connection that is dead without saying so is noticed and made anew', async () => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url, timeoutMs: 150 });
    await startConversation(store, 1);
    proxy.freeze();
    const begunMs = performance.now();
    const together = [store.load(ada), store.list('ada'), store.append(ada, [userMessage('m2')])];
    await Promise.all(together.map((call) => expect(call).rejects.toMatchObject(unavailable)));
    await expect(store.load(ada)).rejects.toMatchObject(unavailable);
    expect(performance.now() - begunMs).toBeLessThan(2 * 150);
    proxy.thaw();
    await expect.poll(() => contentsOf(store).catch(() => null), { interval: 5 }).toEqual(['m1']);
  });

  test('a new connection takes the place of one that is dead, whatever becomes of that', async () => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url, timeoutMs: 150 });
    await startConversation(store, 1);
    const end = new AbortController();
    const batches = followSession(store, ada, { after: null, signal: end.signal });
    expect((await batches.next()).value).toMatchObject({ type: 'snapshot' });
    const next = batches.next();
    await store.load(ada);
    proxy.stall();
    await expect(store.load(ada)).rejects.toMatchObject(unavailable);
    await expect.poll(() => contentsOf(store).catch(() => null), { interval: 5 }).toEqual(['m1']);
    await (await redis.open()).append(ada, [userMessage('m2')]);
    const events = [{ event: userMessage('m2') }];
    expect((await next).value).toMatchObject({ type: 'events', events });
    end.abort();
  });

  test.each([
    ['still loading its data', '-LOADING Redis is loading the dataset in memory\r\n', false],
    ['no primary any more', "-READONLY You can't write against a read only replica.\r\n", true],
  ])('one that is %s is asked again', async (_, refusal, isDropped) => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url });
    await store.create(ada, sessionCreated());
    let refusals = 0;
    proxy.onAnswer((text) => {
      if (!text.includes('appended') || refusals > 1) return text;
      refusals += 1;
      return refusal;
    });
    expect(await store.append(ada, [userMessage('m1')])).toMatchObject({ lastSeq: 2 });
    expect(await contentsOf(store)).toEqual(['m1']);
    expect(refusals).toBe(2);
    expect(redis.reports().includes('Redis is away')).toBe(isDropped);
  });

  test('an answer to another question is not believed', async () => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url });
    const eve = { ...ada, ownerId: 'eve' };
    await startConversation(store, 1);
    await store.create(eve, sessionCreated());
    let answerToAda: string | null = null;
    let isSwapped = false;
    proxy.onAnswer((text) => {
      if (!text.includes('loaded')) return text;
      if (answerToAda === null) answerToAda = text;
      else if (!isSwapped) {
        isSwapped = true;
        return answerToAda;
      }
      return text;
    });
    expect(await contentsOf(store)).toEqual(['m1']);
    expect((await store.load(eve))?.state.messages).toEqual([]);
    expect(redis.reports()).toContain('Redis is away');
  });

  test('with three wake-ups of ten lost, followers still see everything', async () => {
    const proxy = await redis.openProxy();
    let [lost, arrived] = [0, 0];
    const wakeUp = />3\r\n\$7\r\nmessage\r\n\$\d+\r\n[^\r]*\r\n\$\d+\r\n[^\r]*\r\n/g;
    proxy.onAnswer((text) =>
      text.replace(wakeUp, (message) => {
        const isLost = (lost + arrived) % 10 < 3;
        if (isLost) lost += 1;
        else arrived += 1;
        return isLost ? '' : message;
      }),
    );
    const writer = await redis.open();
    const reader = await redis.open({ url: proxy.url, surveyMs: 20 });
    await writer.create(ada, sessionCreated());
    await writer.append(ada, [replyStarted('r1')]);
    const version = 122;
    const followed = Array.from({ length: 4 }, () => followTo(reader, ada, { version }));
    await expect.poll(() => redis.server().command('PUBSUB', 'CHANNELS')).toHaveLength(1);
    for (let count = 3; count <= version; count += 1) {
      await writer.append(ada, [textDelta('r1', `${count} `)]);
    }
    const whole = (await writer.load(ada))?.state;
    for (const { state } of await Promise.all(followed)) expect(state).toEqual(whole);
    expect(lost).toBeGreaterThan(10);
    expect(arrived).toBeGreaterThan(10);
  });

  test('connections that break again and again mix up no owners and lose nothing acknowledged', async () => {
    const proxy = await redis.openProxy();
    const store = await redis.open({ url: proxy.url });
    let answers = 0;
    proxy.onAnswer((text) => {
      answers += 1;
      if (answers % 6 === 0) proxy.cut();
      return text;
    });
    const owners = Array.from({ length: 40 }, (_, index) => `owner-${index}`);
    await Promise.all(
      owners.map(async (ownerId) => {
        const ref = { ownerId, sessionId: 's1' };
        await store.create(ref, sessionCreated('s1'));
        for (let count = 0; count < 8; count += 1) {
          await store.append(ref, [userMessage(`${ownerId}-${count}`)]);
          const { messages } = (await store.load(ref))?.state ?? { messages: [] };
          const expected = Array.from({ length: count + 1 }, (_, index) => `${ownerId}-${index}`);
          expect(messages.map(({ messageId }) => messageId)).toEqual(expected);
        }
      }),
    );
    expect(redis.reports().filter((report) => report === 'Redis is away').length).toBeGreaterThan(
      3,
    );
  });
});
