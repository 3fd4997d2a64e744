import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvent } from '@/testing/any-event';
import { foldLog, logOf } from '@/testing/fold-events';
import { mergeTextDeltas } from './merge-text-deltas';
import { reduceSession } from './reduce-session';
import { sessionStateSchema } from './session';
import { type LoggedEvent, loggedEventSchema } from './session-event';

const anyLog = fc.array(anyEvent, { maxLength: 40 }).map(logOf);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}

test('whatever happens, in whatever order, folds to a valid session', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const state = foldLog(log, null);
      expect(loggedEventSchema.array().parse(log)).toEqual(log);
      expect(sessionStateSchema.parse(state)).toEqual(state);
      expect(state.version).toBe(log.length);
      expect(state.updatedAt).toBe(log.at(-1)?.at);
    }),
    { numRuns: 300 },
  );
});

test('merged text pieces fold to the same session, wherever the batches begin', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (log, place) => {
      const cut = place % log.length;
      const merged = [...mergeTextDeltas(log.slice(0, cut)), ...mergeTextDeltas(log.slice(cut))];
      expect(merged.length).toBeLessThanOrEqual(log.length);
      expect(foldLog(merged, null)).toEqual(foldLog(log, null));
    }),
    { numRuns: 500 },
  );
});

test('a snapshot and the rest fold to the same session as the whole log', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (log, place) => {
      const cut = 1 + (place % log.length);
      const snapshot = JSON.parse(JSON.stringify(foldLog(log.slice(0, cut), null)));
      expect(foldLog(log.slice(cut), snapshot)).toEqual(foldLog(log, null));
    }),
    { numRuns: 300 },
  );
});

test('events that were folded already change nothing', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const state = foldLog(log, null);
      expect(foldLog(log, state)).toBe(state);
      expect(foldLog(mergeTextDeltas(log), state)).toBe(state);
    }),
  );
});

test('nothing that was given is changed', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const fold = (state: ReturnType<typeof reduceSession> | null, event: LoggedEvent) =>
        deepFreeze(reduceSession(state, event));
      expect(() => deepFreeze(log).reduce(fold, null)).not.toThrow();
    }),
  );
});

test('revisions count up by at most one for each event', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      let revision = 0;
      let state: ReturnType<typeof reduceSession> | null = null;
      for (const event of log) {
        state = reduceSession(state, event);
        expect([revision, revision + 1]).toContain(state.revision);
        revision = state.revision;
      }
    }),
  );
});
