/**
 * Keeps the bot answering while its store is away: claims and reads come from what this process knows, writes wait
 * and are made up for. Processes do not see each other's claims in that time.
 */
import type { Clock, Log } from '../types.js';
import type { FactStore } from './fact.js';
import { createKnown } from './known.js';
import { createOutage } from './outage.js';
import { createWaiting, valueOf, type Write } from './waiting.js';
import { within } from './within.js';

/** How long one operation may take before this process goes on without the store, in milliseconds. */
export const PATIENCE = 250;
/** How many waiting writes are made up for at a time. */
const AT_ONCE = 50;
const PROBE_KEY = 'probe';
const PROBE_TTL = 60_000;

export interface Health {
  /** `degraded`: the store is away, or writes of the time when it was still wait. */
  status: 'ok' | 'degraded';
  /** When it went away, milliseconds since 1970. */
  since?: number;
  waitingWrites: number;
}

export interface HealthyStore extends FactStore {
  health(): Health;
}

export interface FallbackParts {
  clock: Clock;
  log: Log;
  /** Milliseconds; a store whose waits are no outage gets more. */
  patience?: number;
}

export function withFallback(store: FactStore, { clock, log, patience = PATIENCE }: FallbackParts): HealthyStore {
  const known = createKnown(clock);
  const waiting = createWaiting(clock);
  const onTheWay = new Map<string, Promise<void>>();
  const outage = createOutage({
    clock,
    log,
    probe: () => within(clock, patience, store.set(PROBE_KEY, clock.now(), PROBE_TTL)),
    waitingWrites: waiting.size,
    onBack: () => void makeUpForAll(),
  });
  const expiresOf = (ttl?: number) => (ttl === undefined ? {} : { expires: clock.now() + ttl });

  /** Asks the store, unless it is away; what waits for this key goes first. */
  async function ask<T>(key: string, work: () => Promise<T>, otherwise: () => T): Promise<T> {
    if (outage.since() !== undefined) return otherwise();
    try {
      return await within(clock, patience, makeUpFor(key).then(work));
    } catch {
      outage.begin();
      return otherwise();
    }
  }

  function makeUpFor(key: string): Promise<void> {
    const running = onTheWay.get(key);
    if (running) return running;
    const write = waiting.take(key);
    if (!write) return Promise.resolve();
    const arriving = send(key, write)
      .catch((error) => {
        waiting.putBack(key, write);
        throw error;
      })
      .finally(() => onTheWay.delete(key));
    onTheWay.set(key, arriving);
    return arriving;
  }

  async function send(key: string, write: Write): Promise<void> {
    const ttl = write.expires === undefined ? undefined : write.expires - clock.now();
    if (write.kind === 'remove' || (write.kind === 'set' && ttl !== undefined && ttl <= 0)) {
      return store.remove(key);
    }
    if (ttl !== undefined && ttl <= 0) return;
    if (write.kind === 'count') await store.count(key, write.by, ttl);
    else await store[write.kind](key, JSON.parse(write.json), ttl);
  }

  async function makeUpForAll(): Promise<void> {
    while (waiting.size() > 0 && outage.since() === undefined) {
      const some = waiting.keys().slice(0, AT_ONCE);
      const outcomes = await Promise.allSettled(some.map(makeUpFor));
      if (outcomes.some(({ status }) => status === 'rejected')) return outage.begin();
    }
  }

  /** What is known here of a key, waiting writes first. */
  function here(key: string): { stands: boolean; json?: string | undefined } {
    const write = waiting.get(key);
    if (write) {
      const json = valueOf(write, clock.now());
      return { stands: json !== undefined, json };
    }
    const fact = known.get(key);
    return { stands: fact !== undefined, json: fact?.json };
  }

  return {
    get: <T>(key: string) =>
      ask<T | undefined>(
        key,
        async () => {
          const value = await store.get<T>(key);
          if (value === undefined) known.forget(key);
          else known.remember(key, JSON.stringify(value));
          return value;
        },
        () => {
          const { json } = here(key);
          return json === undefined ? undefined : (JSON.parse(json) as T);
        },
      ),
    async set(key, value, ttl) {
      const json = JSON.stringify(value);
      known.remember(key, json, ttl);
      const later = () => waiting.put(key, { kind: 'set', json, ...expiresOf(ttl) });
      await ask(key, () => store.set(key, value, ttl), later);
    },
    async add(key, value, ttl) {
      const json = JSON.stringify(value);
      return ask(
        key,
        async () => {
          const mine = await store.add(key, value, ttl);
          if (mine) known.remember(key, json, ttl);
          else if (!known.get(key)) known.remember(key, undefined, ttl);
          return mine;
        },
        () => {
          if (here(key).stands) return false;
          waiting.put(key, { kind: 'add', json, ...expiresOf(ttl) });
          return true;
        },
      );
    },
    async remove(key) {
      known.forget(key);
      await ask(
        key,
        () => store.remove(key),
        () => waiting.put(key, { kind: 'remove' }),
      );
    },
    count: (key, by, ttl) =>
      ask(
        key,
        async () => {
          const sum = await store.count(key, by, ttl);
          known.remember(key, String(sum), ttl);
          return sum;
        },
        () => {
          const base = Number(here(key).json ?? 0);
          waiting.put(key, { kind: 'count', by, base, ...expiresOf(ttl) });
          return base + by;
        },
      ),
    /** While the store is away, what is known here: less than there is. */
    async list(prefix) {
      if (outage.since() === undefined) {
        try {
          await makeUpForAll();
          return await store.list(prefix);
        } catch {
          outage.begin();
        }
      }
      const keys = new Set([...known.keys(), ...waiting.keys()]);
      return [...keys].filter((key) => key.startsWith(prefix) && here(key).stands).sort();
    },
    sweep: async () => (outage.since() === undefined ? store.sweep() : 0),
    async close() {
      outage.end();
      if (outage.since() === undefined) await within(clock, 4 * patience, makeUpForAll()).catch(() => {});
      const lost = waiting.size();
      if (lost > 0) log.warn({ lost }, 'stopped while the store is away: writes are lost');
      await store.close();
    },
    /** @throws Error while the store is away: half of what there is would pass for all */
    async *facts(prefix) {
      await insist();
      yield* store.facts(prefix);
    },
    /** @throws Error while the store is away */
    async replace(key, before, after) {
      await insist();
      const done = await store.replace(key, before, after);
      if (done) known.forget(key);
      return done;
    },
    health() {
      const since = outage.since();
      const waitingWrites = waiting.size() + onTheWay.size;
      return {
        status: since === undefined && waitingWrites === 0 ? 'ok' : 'degraded',
        ...(since === undefined ? {} : { since }),
        waitingWrites,
      };
    },
  };

  async function insist(): Promise<void> {
    if (outage.since() === undefined) await makeUpForAll();
    if (outage.since() !== undefined) throw new Error('the store is away: try again when it is back');
  }
}
