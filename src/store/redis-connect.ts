/** A connection to Redis or Valkey that is there at the start, and from then on is sought again for ever. */
import { Redis, type RedisOptions } from 'ioredis';
import { UserError } from '../errors.js';
import { redisHost } from './redis-address.js';

/** How long the first connection is waited for, in milliseconds. */
export const CONNECT_WITHIN = 5_000;
/** A command without an answer fails after this, in milliseconds. */
const ANSWER_WITHIN = 2_000;
/** Longest pause between two tries to connect, in milliseconds. */
const LONGEST_PAUSE = 2_000;

const OPTIONS = {
  lazyConnect: true,
  // The oldest protocol: every server, fork and proxy speaks it, and no reply here needs more.
  protocol: 2,
  connectTimeout: CONNECT_WITHIN,
  commandTimeout: ANSWER_WITHIN,
  // A partner that vanished without a word (a cut cable, a moved address) is noticed by its silence.
  socketTimeout: 2 * ANSWER_WITHIN,
  // Callers have a better plan than waiting in a queue of unknown length.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  // A claim whose answer was lost and that is sent again would be told that somebody else has it.
  autoResendUnfulfilledCommands: false,
  retryStrategy: (tries: number) =>
    Math.min(50 * 2 ** Math.min(tries, 10), LONGEST_PAUSE) * (0.75 + Math.random() / 2),
  // After a failover the old primary only reads; its name may lead to the new one.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions;

/**
 * @param url `redis://` or, with TLS, `rediss://`, with user, password, port and database as they apply
 * @throws UserError naming host and port alone, when the server cannot be reached or refuses
 */
export async function connectRedis(url: string, within = CONNECT_WITHIN): Promise<Redis> {
  const host = redisHost(url);
  if (!host) {
    throw new UserError(
      'STORE_URL is no Redis address: write redis://HOST:6379, or rediss://HOST:6379 for TLS',
    );
  }
  const redis = new Redis(url, OPTIONS);
  let last: Error | undefined;
  // Every failed try is an event; commands fail by themselves and say so to whoever called.
  redis.on('error', (error: Error) => {
    last = error;
  });
  const ready = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), within);
    const done = (outcome: boolean) => {
      clearTimeout(late);
      resolve(outcome);
    };
    redis.once('ready', () => done(true));
    redis.on('error', (error: Error) => isRefused(error) && done(false));
    redis.connect().catch((error: Error) => {
      last ??= error;
    });
  });
  if (ready) return redis;
  redis.disconnect();
  throw new UserError(`STORE_URL: ${whyNot(host, last, within)}`);
}

const isRefused = (error: Error) =>
  /^(WRONGPASS|NOAUTH|NOPERM|ERR (invalid password|AUTH|DB index))/i.test(error.message);

function whyNot(host: string, error: Error | undefined, within: number): string {
  if (error && isRefused(error)) {
    return `Redis at ${host} refuses the user, password or database of the address: correct them`;
  }
  const code = error && 'code' in error ? ` (${String(error.code)})` : '';
  return `no Redis answers at ${host} within ${within / 1_000} s${code}: start it, or correct the address (rediss:// for TLS)`;
}
