import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyListOperation } from '@/core/requirements/apply-list-operation';
import type { ListOperation } from '@/core/requirements/list-operation';
import type { ListItem } from '@/core/requirements/requirements';
import { listRows } from './list-rows';
import { createListSaver } from './list-saver';
import { pauseMs } from './text-saver';

/** A list on a server that answers at once, or refuses when told to. */
function setUp(...texts: string[]) {
  let items: ListItem[] = texts.map((text) => ({ itemId: text, text, by: 'assistant' }));
  let revision = 1;
  let ids = 0;
  const refusals: unknown[] = [];
  const run = vi.fn(async (operation: ListOperation) => {
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    items = applyListOperation(items, operation);
    revision += 1;
    return { revision };
  });
  const replace = vi.fn(async () => ({ revision }));
  const saver = createListSaver({
    fieldKey: 'constraints',
    run,
    replace,
    newId: () => `new${++ids}`,
  });
  const rows = () => listRows({ items, revision }, saver.get()).map(({ text }) => text);
  const edit = (itemId: string, text: string) => {
    const shown = listRows({ items, revision }, saver.get()).find((row) => row.itemId === itemId);
    saver.focus(itemId, shown?.text ?? '');
    saver.type(itemId, text, { isFinal: true });
  };
  const pause = () => vi.advanceTimersByTimeAsync(pauseMs);
  return {
    saver,
    run,
    replace,
    refusals,
    rows,
    edit,
    pause,
    stored: () => items.map(({ text }) => text),
  };
}

describe('createListSaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends an edit after a pause, made on what the person saw', async () => {
    const { edit, run, pause } = setUp('a');
    edit('a', 'ab');
    edit('a', 'abc');
    expect(run).not.toHaveBeenCalled();
    await pause();
    expect(run.mock.calls).toEqual([[{ type: 'edit', itemId: 'a', text: 'abc', baseText: 'a' }]]);
  });

  it('adds a line once it holds something, and edits it from then on', async () => {
    const { saver, edit, pause, run, stored } = setUp('a', 'b');
    const itemId = saver.add([''], { after: 'a' });
    await pause();
    expect(run).not.toHaveBeenCalled();
    edit(itemId, 'new');
    await pause();
    edit(itemId, 'newer');
    await pause();
    expect(stored()).toEqual(['a', 'newer', 'b']);
    expect(run.mock.calls.map(([{ type }]) => type)).toEqual(['add', 'edit']);
  });

  it('shows everything at once, and drops blank lines when the person leaves', async () => {
    const { saver, edit, rows, pause } = setUp('a', 'b');
    saver.add([''], 'last');
    edit('a', 'A');
    saver.move('b', 'first');
    expect(rows()).toEqual(['b', 'A', '']);
    saver.leave();
    await pause();
    expect(rows()).toEqual(['b', 'A']);
  });

  it('adds pasted lines in their order', async () => {
    const { saver, stored, pause } = setUp('a', 'z');
    saver.add(['one', 'two', 'three'], { after: 'a' });
    await pause();
    expect(stored()).toEqual(['a', 'one', 'two', 'three', 'z']);
  });

  it('leaves an emptied line alone until the person leaves it', async () => {
    const { saver, edit, stored, pause } = setUp('a', 'b');
    edit('a', '');
    await pause();
    expect(stored()).toEqual(['a', 'b']);
    saver.leave();
    await pause();
    expect(stored()).toEqual(['b']);
  });

  it('keeps what could not be sent and sends it, in its last wording, when asked to', async () => {
    const { saver, edit, refusals, run, stored, rows, pause } = setUp('a');
    refusals.push(new TypeError('Failed to fetch'));
    saver.add(['new'], 'last');
    await pause();
    expect(saver.get().status.type).toBe('failed');
    expect(rows()).toEqual(['a', 'new']);
    edit('new1', 'better');
    await expect(saver.flush()).resolves.toBe(true);
    expect(stored()).toEqual(['a', 'better']);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('never sends an item that was removed before it got there', async () => {
    const { saver, refusals, stored, pause } = setUp('a');
    refusals.push(new TypeError('Failed to fetch'));
    saver.add(['new'], 'last');
    await pause();
    saver.remove('new1');
    await pause();
    expect(stored()).toEqual(['a']);
  });

  it('shows a text whose item is gone, so that it is not lost', () => {
    const { saver } = setUp();
    saver.focus('gone', 'before');
    saver.type('gone', 'after', { isFinal: true });
    const session = { items: [], revision: 1 };
    expect(listRows(session, saver.get())).toEqual([{ itemId: 'gone', text: 'after' }]);
  });

  it('offers both lists at a conflict and puts the chosen one', async () => {
    const { saver, edit, refusals, replace, pause } = setUp('a');
    const conflicts = { constraints: { yours: ['mine'], current: ['theirs'] } };
    const data = { appCode: 'edit_conflict', details: { conflicts } };
    refusals.push(Object.assign(new Error('Changed elsewhere.'), { data }));
    edit('a', 'mine');
    await pause();
    expect(saver.get().status).toEqual({ type: 'conflict', yours: ['mine'], current: ['theirs'] });
    await expect(saver.flush()).resolves.toBe(false);
    saver.choose('yours');
    await pause();
    expect(replace).toHaveBeenCalledWith(['mine']);
    expect(saver.get()).toMatchObject({ queue: [], status: { type: 'saved' } });
  });
});
