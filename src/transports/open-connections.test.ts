import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOpenConnections } from './open-connections';

test('never more than allowed, and every place comes back', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (plan) => {
      const open = createOpenConnections({ maxPerCaller: 3, maxTotal: 6 });
      const taken: { caller: string; place: Disposable }[] = [];
      for (const [caller, isOpening] of plan) {
        const own = taken.filter((one) => one.caller === caller);
        if (!isOpening) {
          const closed = own.at(-1);
          closed?.place[Symbol.dispose]();
          closed?.place[Symbol.dispose]();
          if (closed) taken.splice(taken.indexOf(closed), 1);
        } else if (own.length === 3 || taken.length === 6) {
          expect(() => open.take(caller)).toThrow('rate_limited');
        } else taken.push({ caller, place: open.take(caller) });
        expect(open.count()).toBe(taken.length);
      }
      for (const { place } of taken) place[Symbol.dispose]();
      expect(open.count()).toBe(0);
    }),
  );
});
