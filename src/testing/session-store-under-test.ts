import { emptyRequirements } from '@/core/requirements/field-content';
import { templateCatalog } from '@/core/requirements/template-catalog';
import type { SessionEvent } from '@/core/sessions/session-event';
import type { SessionRef, SessionStore } from '@/core/sessions/session-store';

export const storeLimits = {
  ttlMs: 600_000,
  maxSessionsPerOwner: 5,
  maxEventsPerSession: 40,
  maxSessionLength: 100_000,
};

/** Limits that a store under test is opened with, and the clock that stamps its events. */
export type StoreOptions = typeof storeLimits & { now: () => Date };

/** An empty store, to be closed with `close`. */
export interface OpenedStore {
  store: SessionStore;
  /** Makes everything in the store so much older, in milliseconds. */
  passTime(ms: number): Promise<void>;
}

/** What the tests of the contract work with: another store for each test. */
export interface StoreUnderTest extends OpenedStore {
  /** What the store's clock shows; it stands still until it is set. */
  time: { now: Date };
}

export const ada: SessionRef = { ownerId: 'ada', sessionId: 'session-1' };
export const startOfTests = new Date('2026-01-01T00:00:00.000Z');

export function sessionCreated(sessionId = ada.sessionId): SessionEvent {
  const [template] = templateCatalog.all;
  if (!template) throw new Error('no template');
  return {
    type: 'session-created',
    sessionId,
    templateId: template.id,
    title: 'New conversation',
    requirements: emptyRequirements(template),
  };
}
