/** Writes that wait for the store to come back: one per key, later ones folded into earlier ones. Bounded. */

/** How many keys may wait; beyond it the oldest is given up. */
const LIMIT = 20_000;

/** `expires` in milliseconds since 1970, absent for what lasts. */
export type Write =
  | { kind: 'set'; json: string; expires?: number | undefined }
  | { kind: 'add'; json: string; expires?: number | undefined }
  /** `base` is what the number was before, as far as known. */
  | { kind: 'count'; by: number; base: number; expires?: number | undefined }
  | { kind: 'remove'; expires?: undefined };

const isOver = ({ expires }: Write, now: number) => expires !== undefined && expires <= now;

/**
 * Two writes of one key as one. An `add` is passed only when nothing was known to stand there.
 * @param older a write that has not reached the store
 */
export function fold(older: Write | undefined, newer: Write, now: number): Write {
  if (!older || newer.kind === 'set' || newer.kind === 'remove') return newer;
  // What the store still holds under the key is known to be out of date, unless all of it was a claim.
  if (newer.kind === 'add') return older.kind === 'add' ? newer : { ...newer, kind: 'set' };
  if (older.kind === 'remove' || isOver(older, now)) {
    return { kind: 'set', json: String(newer.by), expires: newer.expires };
  }
  if (older.kind === 'count') return { ...older, by: older.by + newer.by };
  return { ...older, json: String(Number(older.json) + newer.by) };
}

/** The value a waiting write stands for; undefined when it stands for nothing, or for nothing any more. */
export function standing(write: Write, now: number): string | undefined {
  if (write.kind === 'remove' || isOver(write, now)) return undefined;
  return write.kind === 'count' ? String(write.base + write.by) : write.json;
}

export function createWaiting(clock: { now(): number }, limit = LIMIT) {
  const writes = new Map<string, Write>();
  let givenUp = 0;
  return {
    get: (key: string) => writes.get(key),
    put(key: string, write: Write): void {
      writes.set(key, fold(writes.get(key), write, clock.now()));
      for (const oldest of writes.keys()) {
        if (writes.size <= limit) break;
        writes.delete(oldest);
        givenUp += 1;
      }
    },
    take(key: string): Write | undefined {
      const write = writes.get(key);
      writes.delete(key);
      return write;
    },
    /** A write that was taken and did not arrive: whatever came since is newer. */
    putBack(key: string, write: Write): void {
      const newer = writes.get(key);
      writes.set(key, newer ? fold(write, newer, clock.now()) : write);
    },
    keys: () => [...writes.keys()],
    size: () => writes.size,
    /** How many found no room. */
    givenUp: () => givenUp,
  };
}

export type Waiting = ReturnType<typeof createWaiting>;
