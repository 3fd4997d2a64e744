import type { SessionRef } from '@/core/sessions/session-store';

/** Where a session is kept. Owner ids hold no slash, so that no session id leads to another owner. */
export interface SessionKeys {
  /** Hash: version, generation, size, title, running reply, and states to begin folding with. */
  meta: string;
  /** Stream of events; the id of event `seq` is `seq-0`. */
  log: string;
  /** There as long as somebody holds the running reply. */
  lease: string;
  /** The owner's sessions, ordered by their last change. */
  index: string;
  /** The four above, in the order in which session scripts take them. */
  all: readonly string[];
  /** What is published here wakes watchers. */
  channel: string;
  /** The id as Redis can hold it, which is every id of ours. */
  sessionId: string;
  /** `meta` of any session of the owner without its id. */
  metaPrefix: string;
}

export function keysOf({ ownerId, sessionId }: SessionRef): SessionKeys {
  const id = sessionId.toWellFormed();
  const name = `${ownerId}/${id}`;
  const meta = `taskwright:session:${name}`;
  const log = `taskwright:log:${name}`;
  const lease = `taskwright:lease:${name}`;
  const { index, metaPrefix } = ownerKeysOf(ownerId);
  const all = [meta, log, lease, index];
  const channel = `taskwright:wake:${name}`;
  return { meta, log, lease, index, all, channel, sessionId: id, metaPrefix };
}

export function ownerKeysOf(ownerId: string): Pick<SessionKeys, 'index' | 'metaPrefix'> {
  return { index: `taskwright:sessions:${ownerId}`, metaPrefix: `taskwright:session:${ownerId}/` };
}
