import type { ListOperation } from '@/core/requirements/list-operation';

/** An operation on its way to the session. */
export interface QueuedOperation {
  operation: ListOperation;
  isSent: boolean;
  /** Revision that holds its result; `null` until it is known to be done. */
  revision: number | null;
}

const rememberedCount = 20;

/**
 * The queue with one more operation. What waits for the same item is not sent first: a text that is rewritten
 * before it was sent, or after it was refused, goes in its new wording, and one that is removed does not go at all.
 */
export function enqueue(
  queue: readonly QueuedOperation[],
  operation: ListOperation,
): QueuedOperation[] {
  const isDone = ({ revision }: QueuedOperation) => revision !== null;
  const done = queue.filter(isDone).slice(-rememberedCount);
  const open = queue.filter((queued) => !isDone(queued));
  const waiting = { operation, isSent: false, revision: null };
  const isWaiting = (queued: QueuedOperation) => !queued.isSent;
  if (operation.type === 'remove') {
    const { itemId } = operation;
    const kept = open.flatMap((each) => (isWaiting(each) ? withoutItem(each, itemId) : [each]));
    return [...done, ...kept, waiting];
  }
  if (operation.type === 'edit') {
    const at = open.findIndex((each) => isWaiting(each) && isTextOf(each, operation.itemId));
    const earlier = open[at];
    if (earlier) return [...done, ...open.with(at, reworded(earlier, operation))];
  }
  return [...done, ...open, waiting];
}

export function nextToSend(queue: readonly QueuedOperation[]): QueuedOperation | undefined {
  return queue.find(({ revision }) => revision === null);
}

function isTextOf({ operation }: QueuedOperation, itemId: string): boolean {
  if (operation.type === 'add') return operation.items.some((item) => item.itemId === itemId);
  return operation.type === 'edit' && operation.itemId === itemId;
}

function reworded(
  queued: QueuedOperation,
  { itemId, text }: { itemId: string; text: string },
): QueuedOperation {
  const { operation } = queued;
  if (operation.type === 'edit') return { ...queued, operation: { ...operation, text } };
  if (operation.type !== 'add') return queued;
  const items = operation.items.map((item) => (item.itemId === itemId ? { itemId, text } : item));
  return { ...queued, operation: { ...operation, items } };
}

function withoutItem(queued: QueuedOperation, itemId: string): QueuedOperation[] {
  const { operation } = queued;
  if (operation.type === 'edit') return operation.itemId === itemId ? [] : [queued];
  if (operation.type !== 'add') return [queued];
  const items = operation.items.filter((item) => item.itemId !== itemId);
  return items.length === 0 ? [] : [{ ...queued, operation: { ...operation, items } }];
}
