import { afterEach, beforeEach, describe } from 'vitest';
import { describeFollowing } from './session-store-contract-follow';
import { describeLimits } from './session-store-contract-limits';
import { describeLog } from './session-store-contract-log';
import { describeOwners } from './session-store-contract-owners';
import {
  type OpenedStore,
  type StoreOptions,
  type StoreUnderTest,
  startOfTests,
  storeLimits,
} from './session-store-under-test';

/** What every implementation of `SessionStore` keeps, sentence by sentence. */
export function describeSessionStore(
  name: string,
  open: (options: StoreOptions) => Promise<OpenedStore>,
): void {
  describe(name, () => {
    let opened: StoreUnderTest;
    beforeEach(async () => {
      const time = { now: startOfTests };
      opened = { time, ...(await open({ ...storeLimits, now: () => time.now })) };
    });
    afterEach(() => opened.store.close());
    const underTest = () => opened;

    describeLog(underTest);
    describeOwners(underTest);
    describeLimits(underTest);
    describeFollowing(underTest);
  });
}
