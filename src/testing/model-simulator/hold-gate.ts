/** Streams that wait in the middle until they are released. */
export interface HoldGate {
  hold(signal: AbortSignal): Promise<void>;
  /** Lets all of them go on; returns how many there were. */
  release(): number;
  heldCount(): number;
}

export function createHoldGate(): HoldGate {
  const held = new Set<() => void>();
  return {
    hold: (signal) =>
      new Promise((resolve) => {
        const goOn = () => {
          held.delete(goOn);
          signal.removeEventListener('abort', goOn);
          resolve();
        };
        held.add(goOn);
        signal.addEventListener('abort', goOn);
      }),
    release: () => {
      const count = held.size;
      for (const goOn of [...held]) goOn();
      return count;
    },
    heldCount: () => held.size,
  };
}
