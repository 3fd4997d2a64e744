import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextSaver, pauseMs, shownText } from './text-saver';

interface Save {
  text: string;
  baseRevision: number | null;
  succeed: (revision: number) => Promise<void>;
  fail: (error: unknown) => Promise<void>;
}

function setUp() {
  const saves: Save[] = [];
  const saver = createTextSaver({
    fieldKey: 'objective',
    save: (text, baseRevision) => {
      const { promise, resolve, reject } = deferred<{ revision: number }>();
      const settle = async (act: () => void) => {
        act();
        await vi.advanceTimersByTimeAsync(0);
      };
      saves.push({
        text,
        baseRevision,
        succeed: (revision) => settle(() => resolve({ revision })),
        fail: (error) => settle(() => reject(error)),
      });
      return promise;
    },
  });
  const type = (text: string, revision = 1, isFinal = true) =>
    saver.type(text, { revision, isFinal });
  const last = () => {
    const save = saves.at(-1);
    if (!save) throw new Error('nothing was saved');
    return save;
  };
  return { saver, saves, type, last };
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

const conflict = Object.assign(new Error('Changed elsewhere.'), {
  data: {
    appCode: 'edit_conflict',
    details: { conflicts: { objective: { yours: 'mine', current: 'theirs' } } },
  },
});

describe('createTextSaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once after a pause in typing, on the revision at which typing began', async () => {
    const { saver, saves, type, last } = setUp();
    type('a', 4);
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    type('ab', 9);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(saves).toMatchObject([{ text: 'ab', baseRevision: 4 }]);
    await last().succeed(10);
    expect(saver.get().status).toEqual({ type: 'saved' });
  });

  it('saves on the revision that was shown when the person entered the field', async () => {
    const { saver, saves, type, last } = setUp();
    saver.focus('shown', 4);
    type('a', 9);
    void saver.flush();
    await last().succeed(10);
    type('ab', 12);
    void saver.flush();
    expect(saves).toMatchObject([{ baseRevision: 4 }, { baseRevision: 10 }]);
  });

  it('saves at once when the person leaves the field, and not a second time', async () => {
    const { saver, saves, type } = setUp();
    type('a');
    saver.blur();
    await vi.advanceTimersByTimeAsync(pauseMs * 2);
    expect(saves).toHaveLength(1);
  });

  it('saves what was typed during a save after it, on its revision', async () => {
    const { saves, saver, type, last } = setUp();
    type('a', 1);
    const flushed = saver.flush();
    type('ab', 1);
    await last().succeed(2);
    expect(saves).toMatchObject([{ text: 'a' }, { text: 'ab', baseRevision: 2 }]);
    await last().succeed(3);
    await expect(flushed).resolves.toBe(true);
  });

  it('waits for the end of a composition', async () => {
    const { saves, type } = setUp();
    type('に', 1, false);
    await vi.advanceTimersByTimeAsync(pauseMs * 4);
    expect(saves).toHaveLength(0);
    type('日', 1, true);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(saves).toMatchObject([{ text: '日' }]);
  });

  it('keeps what could not be saved, and saves it when asked to', async () => {
    const { saver, saves, type, last } = setUp();
    type('a');
    const flushed = saver.flush();
    await last().fail(new TypeError('Failed to fetch'));
    await expect(flushed).resolves.toBe(false);
    expect(saver.get()).toMatchObject({ text: 'a', isDirty: true, status: { type: 'failed' } });
    void saver.flush();
    expect(saves).toMatchObject([{ text: 'a' }, { text: 'a' }]);
    await last().succeed(2);
    expect(saver.get().status).toEqual({ type: 'saved' });
  });

  it('stops at a conflict until the person has chosen their own value, which then replaces', async () => {
    const { saver, saves, type, last } = setUp();
    type('mine', 3);
    void saver.flush();
    await last().fail(conflict);
    expect(saver.get().status).toEqual({ type: 'conflict', yours: ['mine'], current: ['theirs'] });
    await expect(saver.flush()).resolves.toBe(false);
    expect(saves).toHaveLength(1);
    saver.choose('yours');
    expect(saves).toMatchObject([{}, { text: 'mine', baseRevision: null }]);
  });

  it('drops their own value when the person chooses the other one', async () => {
    const { saver, saves, type, last } = setUp();
    type('mine', 3);
    void saver.flush();
    await last().fail(conflict);
    saver.choose('current');
    expect(saver.get()).toMatchObject({ text: null, isDirty: false, status: { type: 'idle' } });
    await expect(saver.flush()).resolves.toBe(true);
    expect(saves).toHaveLength(1);
  });
});

describe('shownText', () => {
  const session = { text: 'from the session', revision: 5 };
  const state = {
    text: 'typed',
    isFocused: false,
    isDirty: false,
    status: { type: 'idle' },
    savedRevision: 0,
  } as const;

  it.each([
    ['never touched', { text: null }, session.text],
    ['in the field', { isFocused: true }, 'typed'],
    ['typed and not saved', { isDirty: true }, 'typed'],
    ['on its way', { status: { type: 'saving' } as const }, 'typed'],
    ['saved, but not heard of yet', { savedRevision: 6 }, 'typed'],
    ['saved and heard of', { savedRevision: 5 }, session.text],
    ['left without typing', {}, session.text],
  ])('%s', (_name, part, text) => {
    expect(shownText({ ...state, ...part }, session)).toBe(text);
  });
});
