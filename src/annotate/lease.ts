/**
 * Only one process at a time works on a message. The lease is renewed while the work runs and expires soon after a
 * crash; whoever waits for it then goes on from what the crashed one wrote down.
 */
import type { Clock, Store } from '../types.js';

/** All in milliseconds. */
const LEASE = 15_000;
const RENEW = 5_000;
const LOOK_AGAIN = 60;
/** Longer than a lease, so that a crash is waited out. */
const PATIENCE = 20_000;

export function createLeases({ store, clock, random }: { store: Store; clock: Clock; random: () => number }) {
  const holder = `${process.pid}.${Math.floor(random() * 1e9)}`;
  const pause = (milliseconds: number) => new Promise<void>((resolve) => clock.after(milliseconds, resolve));

  async function take(lease: string): Promise<boolean> {
    const since = clock.now();
    while (!(await store.add(lease, holder, LEASE))) {
      if (clock.now() - since > PATIENCE) return false;
      await pause(LOOK_AGAIN * (1 + random()));
    }
    return true;
  }

  /** Runs the work with nobody else at this message; undefined when another process held on to it all the time. */
  return async function inLease<T>(key: string, work: () => Promise<T>): Promise<{ value: T } | undefined> {
    const lease = `lease/${key}`;
    if (!(await take(lease))) return undefined;
    let working = true;
    const renew = () => {
      if (!working) return;
      void store.set(lease, holder, LEASE).catch(() => {});
      clock.after(RENEW, renew);
    };
    clock.after(RENEW, renew);
    try {
      return { value: await work() };
    } finally {
      working = false;
      await store.remove(lease);
    }
  };
}
