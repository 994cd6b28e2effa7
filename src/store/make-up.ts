/** Makes up for the writes that waited while the store was away: each once, those that are needed now first. */
import type { Clock, Log } from '../types.js';
import type { FactStore } from './fact.js';
import type { Waiting, Write } from './waiting.js';

/** How many are on the way at a time. */
const AT_ONCE = 50;
/** Pause before writes that failed alone are tried again, in milliseconds. */
const AGAIN_AFTER = 1_000;
/** A write that fails this often while the store takes others is at fault itself. */
const TRIES = 30;

export interface MakeUpParts {
  store: FactStore;
  waiting: Waiting;
  clock: Clock;
  log: Log;
  /** Resolves when the store takes writes. */
  probe(): Promise<unknown>;
}

export function createMakeUp({ store, waiting, clock, log, probe }: MakeUpParts) {
  const onTheWay = new Map<string, Promise<void>>();
  const failures = new Map<string, number>();
  let scheduled = false;

  async function send(key: string, write: Write): Promise<void> {
    const ttl = write.expires === undefined ? undefined : write.expires - clock.now();
    const over = ttl !== undefined && ttl <= 0;
    // What was overwritten by something that is over itself must not come back.
    if (write.kind === 'remove' || (over && write.kind === 'set')) return store.remove(key);
    if (over) return;
    if (write.kind === 'count') await store.count(key, write.by, ttl);
    else await store[write.kind](key, JSON.parse(write.json), ttl);
  }

  /** Resolves when nothing waits for this key any more; rejects when it could not be written. */
  function makeUpFor(key: string): Promise<void> {
    const before = onTheWay.get(key);
    if (before) return before;
    const write = waiting.take(key);
    if (!write) return Promise.resolve();
    const arrival = send(key, write)
      .then(() => void failures.delete(key))
      .catch((error: Error) => {
        const tries = (failures.get(key) ?? 0) + 1;
        if (tries < TRIES) {
          failures.set(key, tries);
          waiting.putBack(key, write);
        } else {
          failures.delete(key);
          log.warn({ key, cause: error.message }, 'the store refuses a write that waited: it is given up');
        }
        throw error;
      })
      .finally(() => onTheWay.delete(key));
    onTheWay.set(key, arrival);
    return arrival;
  }

  /** Tries every waiting write once; rejects when the store is away again. */
  async function makeUpForAll(): Promise<void> {
    const keys = waiting.keys();
    for (let start = 0; start < keys.length; start += AT_ONCE) {
      const outcomes = await Promise.allSettled(keys.slice(start, start + AT_ONCE).map(makeUpFor));
      if (outcomes.some(({ status }) => status === 'rejected')) await probe();
    }
    await Promise.allSettled(onTheWay.values());
    if (waiting.size() === 0 || scheduled) return;
    scheduled = true;
    clock.after(AGAIN_AFTER, () => {
      scheduled = false;
      makeUpForAll().catch(() => {});
    });
  }

  return {
    makeUpFor,
    makeUpForAll,
    /** How many writes have not reached the store. */
    left: () => waiting.size() + onTheWay.size,
  };
}
