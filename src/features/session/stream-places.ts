/**
 * Places for streams, shared by all tabs of a browser. A browser opens six connections to one server at a time;
 * when streams held them all, no page would load any more.
 */
export interface StreamPlaces {
  /** Runs `stay` in a place of its own; `false` at once when all are taken. */
  keep(stay: () => Promise<void>): Promise<boolean>;
  /** Waits for the one place that tabs lend each other in turn, and runs `visit` there. */
  borrow(visit: () => Promise<void>): Promise<void>;
}

const placesToKeep = 3;

/** The places of this browser; everybody's own where it has no locks, as on plain HTTP from another machine. */
export function streamPlacesOf(locks: LockManager | undefined): StreamPlaces {
  if (!locks) return { keep: (stay) => stay().then(() => true), borrow: (visit) => visit() };
  return {
    keep: async (stay) => {
      for (let place = 1; place <= placesToKeep; place += 1) {
        const options = { ifAvailable: true };
        const wasFree = await locks.request(`stream ${place}`, options, async (lock) => {
          if (lock) await stay();
          return lock !== null;
        });
        if (wasFree) return true;
      }
      return false;
    },
    borrow: (visit) => locks.request('stream in turn', visit),
  };
}
