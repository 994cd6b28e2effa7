/** A connection to Redis or Valkey that is there at the start, and from then on is sought again for ever. */
import { type Cluster, Redis, type RedisOptions } from 'ioredis';
import { UserError } from '../errors.js';
import { redisHost } from './redis-address.js';
import { asCluster } from './redis-cluster.js';
import { REDIS_OPTIONS } from './redis-options.js';

/** How long the first connection is waited for, in milliseconds. */
const CONNECT_WITHIN = 5_000;

/**
 * @param url `redis://` or, with TLS, `rediss://`, with user, password, port and database as they apply; any node of a
 *   cluster leads to all of it
 * @throws UserError naming host and port alone, when the server cannot be reached or refuses
 */
export async function connectRedis(url: string, patience = CONNECT_WITHIN): Promise<Redis | Cluster> {
  const host = redisHost(url);
  if (!host) {
    throw new UserError(
      'STORE_URL is no Redis address: write redis://HOST:6379, or rediss://HOST:6379 for TLS',
    );
  }
  const redis = new Redis(url, { ...REDIS_OPTIONS, lazyConnect: true } satisfies RedisOptions);
  const refusal = await settled(redis, patience);
  if (refusal === undefined) return asCluster(redis, patience);
  redis.disconnect();
  throw new UserError(`STORE_URL: ${whyNot(host, refusal, patience)}`);
}

/** Resolves to nothing once connected, and to the last error when that is hopeless or the time is over. */
function settled(redis: Redis, patience: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    let last = new Error('no answer');
    const late = setTimeout(() => resolve(last), patience);
    const done = (outcome?: Error) => {
      clearTimeout(late);
      resolve(outcome);
    };
    redis.once('ready', () => done());
    // Every failed try is an event, now and later; commands fail by themselves and say so to whoever called.
    redis.on('error', (error: Error) => {
      last = error;
      if (isRefused(error)) done(error);
    });
    redis.connect().catch(() => {});
  });
}

const isRefused = ({ message }: Error) =>
  /^(WRONGPASS|NOAUTH|NOPERM|ERR (invalid password|AUTH|DB index))/i.test(message);

function whyNot(host: string, error: Error, patience: number): string {
  if (isRefused(error)) {
    return `Redis at ${host} refuses the user, password or database of the address: correct them`;
  }
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `no Redis answers at ${host} within ${patience / 1_000} s${code}: start it, or correct the address (rediss:// for TLS)`;
}
