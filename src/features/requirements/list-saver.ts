import type { ItemPlace, ListOperation } from '@/core/requirements/list-operation';
import { readFailure } from '@/features/session/read-failure';
import { collectDrafts, type FreshRow } from './list-drafts';
import type { UnsavedList } from './list-rows';
import { createObservable, type Observable } from './observable';
import { enqueue, nextToSend, type QueuedOperation } from './operation-queue';
import { type SaveStatus, statusAfterFailure } from './save-status';
import { pauseMs } from './text-saver';

export interface ListSaverState extends UnsavedList {
  status: SaveStatus;
}

export interface ListSaverPorts {
  fieldKey: string;
  run(operation: ListOperation): Promise<{ revision: number }>;
  /** Puts the whole list, whatever stands there. */
  replace(texts: string[]): Promise<{ revision: number }>;
  newId(): string;
}

/** Turns what a person does to a list into operations on its items, one at a time, and keeps it until they are done. */
export interface ListSaver extends Observable<ListSaverState> {
  focus(itemId: string, text: string): void;
  type(itemId: string, text: string, typed: { isFinal: boolean }): void;
  /** Adds lines after each other and returns the id of the last. Blank ones stay on screen only. */
  add(texts: readonly string[], place: ItemPlace): string;
  remove(itemId: string): void;
  move(itemId: string, place: ItemPlace): void;
  /** The person has left the list: blank lines go. */
  leave(): void;
  flush(): Promise<boolean>;
  choose(whose: 'yours' | 'current'): void;
}

const initial: ListSaverState = {
  drafts: new Map(),
  fresh: [],
  queue: [],
  status: { type: 'idle' },
};

export function createListSaver({ fieldKey, run, replace, newId }: ListSaverPorts): ListSaver {
  const state = createObservable(initial);
  const change = (part: Partial<ListSaverState>) => state.set({ ...state.get(), ...part });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draining: Promise<boolean> | null = null;

  const mark = (queued: QueuedOperation, part: Partial<QueuedOperation>): QueuedOperation => {
    const marked = { ...queued, ...part };
    change({ queue: state.get().queue.map((each) => (each === queued ? marked : each)) });
    return marked;
  };
  const refuse = (error: unknown) =>
    change({ status: statusAfterFailure(readFailure(error), fieldKey) });

  const drainAll = async (): Promise<boolean> => {
    for (let next = nextToSend(state.get().queue); next; next = nextToSend(state.get().queue)) {
      change({ status: { type: 'saving' } });
      const sent = mark(next, { isSent: true });
      try {
        mark(sent, await run(sent.operation));
      } catch (error) {
        mark(sent, { isSent: false });
        refuse(error);
        return false;
      }
    }
    if (state.get().status.type === 'saving') change({ status: { type: 'saved' } });
    return true;
  };
  const drain = (): Promise<boolean> => {
    if (state.get().status.type === 'conflict') return Promise.resolve(false);
    draining ??= drainAll().finally(() => {
      draining = null;
    });
    return draining;
  };
  const send = (more: readonly ListOperation[], isLeaving: boolean): Promise<boolean> => {
    clearTimeout(timer);
    const { operations, ...drafts } = collectDrafts(state.get(), { isLeaving });
    change({ ...drafts, queue: [...operations, ...more].reduce(enqueue, [...state.get().queue]) });
    return drain();
  };
  const flush = () => send([], false);
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(flush, pauseMs);
  };
  const setDraft = (itemId: string, text: string, baseText: string) =>
    change({ drafts: new Map([...state.get().drafts, [itemId, { text, baseText }]]) });
  const isFresh = (itemId: string) => state.get().fresh.some((row) => row.itemId === itemId);

  return {
    get: state.get,
    subscribe: state.subscribe,
    flush,
    focus: (itemId, text) => {
      if (!state.get().drafts.has(itemId) && !isFresh(itemId)) setDraft(itemId, text, text);
    },
    type: (itemId, text, { isFinal }) => {
      const { fresh, drafts } = state.get();
      if (isFresh(itemId)) {
        change({ fresh: fresh.map((row) => (row.itemId === itemId ? { ...row, text } : row)) });
      } else setDraft(itemId, text, drafts.get(itemId)?.baseText ?? '');
      if (isFinal) schedule();
    },
    add: (texts, place) => {
      const rows: FreshRow[] = [];
      for (const text of texts) {
        const last = rows.at(-1);
        rows.push({ itemId: newId(), text, place: last ? { after: last.itemId } : place });
      }
      change({ fresh: [...state.get().fresh, ...rows] });
      schedule();
      return rows.at(-1)?.itemId ?? '';
    },
    remove: (itemId) => {
      const { fresh, drafts } = state.get();
      const isKnown = !isFresh(itemId);
      change({
        fresh: fresh.filter((row) => row.itemId !== itemId),
        drafts: new Map([...drafts].filter(([id]) => id !== itemId)),
      });
      if (isKnown) void send([{ type: 'remove', itemId }], false);
    },
    move: (itemId, place) => void send([{ type: 'move', itemId, place }], false),
    leave: () => void send([], true),
    choose: (whose) => {
      const { status } = state.get();
      if (status.type !== 'conflict') return;
      change({ ...initial, status: { type: whose === 'yours' ? 'saving' : 'idle' } });
      if (whose === 'current') return;
      replace(status.yours).then(() => change({ status: { type: 'saved' } }), refuse);
    },
  };
}
