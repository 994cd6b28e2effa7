/** STORE_URL to a store. The library behind a store is loaded only when its address is chosen. */
import { isAbsolute, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Clock, Log } from '../types.js';
import type { FactStore } from './fact.js';
import { type HealthyStore, withFallback } from './with-fallback.js';

export interface OpenOptions {
  clock?: Clock;
  log?: Log;
}

const machineClock: Clock = {
  now: Date.now,
  after: (milliseconds, work) => void setTimeout(work, milliseconds).unref(),
};
const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** A file waits for other processes for up to two seconds by itself; that is no outage. In milliseconds. */
const PATIENCE_WITH_A_FILE = 3_000;

/**
 * The store the bot works with: it answers also while what is behind it is away.
 * @param url `file:` and a path, relative to the working directory or absolute; `redis://` or `rediss://`; `memory:`
 * @throws UserError when the address is of no known kind, the file cannot be used or the server cannot be reached
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<HealthyStore> {
  const { clock = machineClock, log = silent } = options;
  const store = await openBareStore(url, clock);
  return withFallback(store, {
    clock,
    log,
    ...(/^file:/.test(url) ? { patience: PATIENCE_WITH_A_FILE } : {}),
  });
}

/** The store itself: fails while what is behind it is away. For exports, erasing and figures. */
export async function openBareStore(
  url: string,
  clock: Pick<Clock, 'now'> = machineClock,
): Promise<FactStore> {
  const scheme = /^([a-z]+):/.exec(url)?.[1];
  const path = filePath(url);
  if (scheme === 'memory') {
    const { createMemoryStore } = await import('./memory.js');
    return createMemoryStore(clock);
  }
  if (path !== undefined) {
    const { createSqliteStore } = await import('./sqlite.js');
    return createSqliteStore(path, clock);
  }
  if (scheme === 'redis' || scheme === 'rediss') {
    const { createRedisStore } = await import('./redis.js');
    return createRedisStore(url, { clock });
  }
  // The address itself may hold a password: only its first word is repeated.
  throw new UserError(
    `STORE_URL: "${scheme ?? '...'}" is no known store: write file: and a path, file:./data/imerror.db, or redis://HOST:6379`,
  );
}

/**
 * The path behind a `file:` address: `./data/x.db`, `/var/x.db`, `///var/x.db`; undefined for other addresses.
 * `new URL` would make the first one absolute.
 */
export function filePath(url: string): string | undefined {
  const rest = /^file:(.+)$/s.exec(url)?.[1];
  if (rest === undefined) return undefined;
  const path = rest.replace(/^\/\/(?:localhost)?(?=\/)/, '').replace(/^\/\//, '');
  return isAbsolute(path) ? path : resolve(path);
}
