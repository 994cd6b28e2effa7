/** A clock that moves only when told to, and does what is due on the way. */
import type { Clock } from '../../src/types.js';

export function createManualClock(start = 1_000_000) {
  let now = start;
  const due: { at: number; work: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, work) => void due.push({ at: now + milliseconds, work }),
  };
  return {
    clock,
    /** Lets time pass, and everything that follows from it happen. */
    async advance(milliseconds: number): Promise<void> {
      const end = now + milliseconds;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.splice(due.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.work();
        await turns();
      }
      now = end;
      await turns();
    },
  };
}

/** Enough rounds of the event loop for whatever was started without timers to come to its end. */
export async function turns(rounds = 6): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
