/**
 * The store in Redis or Valkey: any number of processes on any number of machines. Every operation touches one key,
 * so that keys may lie on the shards of a cluster as they fall; what expires does so by the server's clock.
 */
import type { Cluster, Redis, Result } from 'ioredis';
import type { Clock } from '../types.js';
import type { Fact, FactStore } from './fact.js';
import { holders } from './redis-cluster.js';
import { connectRedis } from './redis-connect.js';

/** Stands before every key, so that a server may be shared. */
export const PREFIX = 'imerror:';
/** How many keys one step of a walk over all keys asks for. */
const STEP = 500;

/** Time stands still within a script: a key cannot expire between the sum and the decision whether it is the first. */
const COUNT = `
local first = redis.call('EXISTS', KEYS[1]) == 0
local sum = redis.call('INCRBY', KEYS[1], ARGV[1])
if first and ARGV[2] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return sum`;

const REPLACE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
return 1`;

export interface RedisStoreOptions {
  /** Tells when a fact is forgotten, from the rest of its time. */
  clock?: Pick<Clock, 'now'>;
  /** How long the first connection is waited for, in milliseconds. */
  connectWithin?: number;
}

/** @throws UserError naming host and port alone, when the server cannot be reached or refuses */
export async function createRedisStore(
  url: string,
  { clock = { now: Date.now }, connectWithin }: RedisStoreOptions = {},
): Promise<FactStore> {
  const redis = (await connectRedis(url, connectWithin)) as (Redis | Cluster) & Scripts;
  redis.defineCommand('imerrorCount', { numberOfKeys: 1, lua: COUNT });
  redis.defineCommand('imerrorReplace', { numberOfKeys: 1, lua: REPLACE });

  /** Names of live keys under a prefix, each once. The walk passes every key of every server. */
  async function* keys(prefix: string): AsyncGenerator<string[]> {
    const seen = new Set<string>();
    const pattern = `${literally(PREFIX + prefix)}*`;
    for (const server of holders(redis)) {
      let cursor = '0';
      do {
        const [next, found] = await said(server.scan(cursor, 'MATCH', pattern, 'COUNT', STEP));
        const fresh = found.filter((key) => !seen.has(key));
        for (const key of fresh) seen.add(key);
        if (fresh.length > 0) yield fresh.map((key) => key.slice(PREFIX.length));
        cursor = next;
      } while (cursor !== '0');
    }
  }

  async function factAt(key: string): Promise<Fact | undefined> {
    const [json, left] = await said(Promise.all([redis.get(PREFIX + key), redis.pttl(PREFIX + key)]));
    if (json === null || left === -2) return undefined;
    return { key, value: JSON.parse(json), ...(left < 0 ? {} : { expires: clock.now() + left }) };
  }

  return {
    async get<T>(key: string) {
      const json = await said(redis.get(PREFIX + key));
      return json === null ? undefined : (JSON.parse(json) as T);
    },
    async set(key, value, ttl) {
      const json = JSON.stringify(value);
      if (ttl === undefined) await said(redis.set(PREFIX + key, json));
      else await said(redis.set(PREFIX + key, json, 'PX', whole(ttl)));
    },
    async add(key, value, ttl) {
      const json = JSON.stringify(value);
      const answer =
        ttl === undefined
          ? await said(redis.set(PREFIX + key, json, 'NX'))
          : await said(redis.set(PREFIX + key, json, 'PX', whole(ttl), 'NX'));
      return answer === 'OK';
    },
    async remove(key) {
      await said(redis.del(PREFIX + key));
    },
    count: (key, by, ttl) => said(redis.imerrorCount(PREFIX + key, by, ttl === undefined ? '' : whole(ttl))),
    async list(prefix) {
      const all: string[] = [];
      for await (const some of keys(prefix)) all.push(...some);
      return all.sort();
    },
    // The server drops what expired by itself.
    sweep: async () => 0,
    async close() {
      // Whatever is still on its way is answered first; a server that is away must not delay the end.
      await redis.quit().catch(() => redis.disconnect());
    },
    async *facts(prefix) {
      for await (const some of keys(prefix)) {
        const facts = await Promise.all(some.map(factAt));
        yield* facts.filter((fact) => fact !== undefined);
      }
    },
    onCut: (listener) => void redis.on('close', listener),
    async replace(key, before, after) {
      const done = redis.imerrorReplace(PREFIX + key, JSON.stringify(before), JSON.stringify(after));
      return (await said(done)) === 1;
    },
  };
}

interface Scripts {
  imerrorCount(key: string, by: number, ttl: number | ''): Result<number, { type: 'default' }>;
  imerrorReplace(key: string, before: string, after: string): Result<number, { type: 'default' }>;
}

/** Redis counts whole milliseconds and refuses none at all. */
const whole = (ttl: number) => Math.max(1, Math.ceil(ttl));

/** Keys are matched by pattern: what a pattern would read as its own is marked as plain. */
const literally = (text: string) => text.replace(/[*?[\]^\\-]/g, '\\$&');

/** The client's errors carry the command with all its words (a password, a value): only the sentence is passed on. */
async function said<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new Error(`Redis: ${(error as Error).message}`);
  }
}
