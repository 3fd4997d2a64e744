import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { sessionAtRevision } from './session-at-revision';
import { emptyEntry, sessionQueryKey } from './session-entry';

const timeoutMs = 1_000;

function setUp() {
  const queryClient = new QueryClient();
  const put = (revision: number) => {
    const entry = emptyEntry(defaultTemplate);
    const session = { ...entry.session, revision };
    queryClient.setQueryData(sessionQueryKey('s'), { ...entry, session });
  };
  const waiting = (revision: number) =>
    sessionAtRevision(queryClient, { sessionId: 's', revision, timeoutMs });
  return { put, waiting };
}

describe('sessionAtRevision', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is there at once when the cache is', async () => {
    const { put, waiting } = setUp();
    put(3);
    await expect(waiting(3)).resolves.toMatchObject({ revision: 3 });
  });

  it('waits for the event that brings it', async () => {
    const { put, waiting } = setUp();
    put(2);
    const session = waiting(3);
    put(3);
    await vi.advanceTimersByTimeAsync(1);
    await expect(session).resolves.toMatchObject({ revision: 3 });
  });

  it('gives up after a while', async () => {
    const { put, waiting } = setUp();
    put(2);
    const session = waiting(3);
    await vi.advanceTimersByTimeAsync(timeoutMs);
    await expect(session).resolves.toBeNull();
  });
});
