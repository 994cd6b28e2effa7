/**
 * Keeps the bot answering while its store is away: claims and reads come from what this process knows, writes wait
 * and are made up for. Processes do not see each other's claims in that time.
 */
import type { Clock, Log } from '../types.js';
import type { FactStore } from './fact.js';
import { createIdentity } from './identity.js';
import { createKnown } from './known.js';
import { createMakeUp } from './make-up.js';
import { createOutage } from './outage.js';
import { createWaiting, standing, type Write } from './waiting.js';
import { within } from './within.js';

/** How long one operation may take before this process goes on without the store, in milliseconds. */
export const PATIENCE = 250;
const PROBE = { key: 'store/probe', ttl: 60_000 };

export interface Health {
  /** `degraded`: the store is away, or writes from that time still wait. */
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
  /** Milliseconds; more for a store that is slow without being away. */
  patience?: number;
}

export function withFallback(store: FactStore, parts: FallbackParts): HealthyStore {
  const { clock, log, patience = PATIENCE } = parts;
  const known = createKnown(clock);
  const waiting = createWaiting(clock);
  const identity = createIdentity(store);
  const probe = () => within(clock, patience, store.set(PROBE.key, clock.now(), PROBE.ttl));
  const { makeUpFor, makeUpForAll, left } = createMakeUp({ store, waiting, clock, log, probe });
  const outage = createOutage({
    clock,
    log,
    probe,
    beforeBack: async () => (await within(clock, patience, identity.changed())) && teach(),
    onBack: () => void makeUpForAll().catch(outageBegins),
    figures: () => ({ waitingWrites: left(), ...(waiting.givenUp() && { givenUp: waiting.givenUp() }) }),
  });
  const away = () => outage.since() !== undefined;
  const until = (ttl?: number) => (ttl === undefined ? undefined : clock.now() + ttl);
  function outageBegins(): void {
    outage.begin();
  }
  identity.changed().catch(outageBegins);
  store.onCut?.(outageBegins);

  /** Asks the store unless it is away; what waits for this key goes first. */
  async function ask<T>(key: string, work: () => Promise<T>, otherwise: () => T): Promise<T> {
    if (away()) return otherwise();
    let givenUp = false;
    const inTurn = makeUpFor(key).then(() => {
      // By now it waits itself; done twice, it might undo what came after it.
      if (givenUp) throw new Error('given up');
      return work();
    });
    try {
      return await within(clock, patience, inTurn);
    } catch {
      givenUp = true;
      outageBegins();
      return otherwise();
    }
  }

  function later(key: string, write: Write): void {
    waiting.put(key, write);
    const folded = waiting.get(key) ?? write;
    const json = standing(folded, clock.now());
    if (json === undefined) known.forget(key);
    else known.wrote(key, json, folded.expires);
  }

  /** What is known of a key without the store. */
  function here(key: string): { stands: boolean; json?: string | undefined } {
    const write = waiting.get(key);
    const fact = known.get(key);
    if (!write) return { stands: fact !== undefined, json: fact?.json };
    const json = standing(write, clock.now());
    return { stands: json !== undefined, json };
  }

  /** A store that came back empty is told what this process once wrote, as far as it still knows. */
  function teach(): void {
    for (const key of known.keys()) {
      const fact = known.get(key);
      if (!fact?.own || fact.json === undefined || waiting.get(key)) continue;
      const expires = Number.isFinite(fact.expires) ? fact.expires : undefined;
      waiting.put(key, { kind: 'add', json: fact.json, expires });
    }
    log.warn(
      { facts: waiting.size() },
      'the store came back without its memory: it is told what is known here',
    );
  }

  /** For what cannot be half right. */
  async function insist(): Promise<void> {
    if (!away()) await makeUpForAll().catch(outageBegins);
    if (away() || left() > 0) throw new Error('the store is away: try again when it is back');
  }

  return {
    get: <T>(key: string) =>
      ask<T | undefined>(
        key,
        async () => {
          const value = await store.get<T>(key);
          if (value === undefined) known.forget(key);
          else known.read(key, JSON.stringify(value));
          return value;
        },
        () => {
          const { json } = here(key);
          return json === undefined ? undefined : (JSON.parse(json) as T);
        },
      ),

    async set(key, value, ttl) {
      const write = { kind: 'set', json: JSON.stringify(value), expires: until(ttl) } as const;
      known.wrote(key, write.json, write.expires);
      await ask(
        key,
        () => store.set(key, value, ttl),
        () => later(key, write),
      );
    },

    async add(key, value, ttl) {
      const write = { kind: 'add', json: JSON.stringify(value), expires: until(ttl) } as const;
      return ask(
        key,
        async () => {
          const mine = await store.add(key, value, ttl);
          if (mine) known.wrote(key, write.json, write.expires);
          else known.taken(key, write.expires);
          return mine;
        },
        () => {
          if (here(key).stands) return false;
          later(key, write);
          return true;
        },
      );
    },

    async remove(key) {
      known.forget(key);
      await ask(
        key,
        () => store.remove(key),
        () => later(key, { kind: 'remove' }),
      );
    },

    count: (key, by, ttl) =>
      ask(
        key,
        async () => {
          const sum = await store.count(key, by, ttl);
          known.counted(key, String(sum), sum === by, until(ttl));
          return sum;
        },
        () => {
          const base = Number(here(key).json ?? 0);
          const end = known.get(key)?.expires ?? until(ttl);
          later(key, { kind: 'count', by, base, expires: Number.isFinite(end) ? end : undefined });
          return base + by;
        },
      ),

    /** While the store is away, what is known here: less than there is. */
    async list(prefix) {
      try {
        await insist();
        return await store.list(prefix);
      } catch {
        outageBegins();
        const keys = new Set([...known.keys(), ...waiting.keys()]);
        return [...keys].filter((key) => key.startsWith(prefix) && here(key).stands).sort();
      }
    },

    sweep: async () => (away() ? 0 : store.sweep()),

    async close() {
      if (!away()) await within(clock, 4 * patience, makeUpForAll()).catch(() => {});
      outage.end();
      if (left() > 0) log.warn({ lost: left() }, 'stopped while the store is away: writes are lost');
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
      known.forget(key);
      return store.replace(key, before, after);
    },

    health() {
      const since = outage.since();
      const waitingWrites = left();
      return {
        status: since === undefined && waitingWrites === 0 ? 'ok' : 'degraded',
        ...(since === undefined ? {} : { since }),
        waitingWrites,
      };
    },
  };
}
