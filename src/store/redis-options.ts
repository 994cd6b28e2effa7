/** How the Redis client behaves: answers or fails soon, and never repeats a command on its own. */

/** A command without an answer fails after this, in milliseconds. */
const ANSWER_WITHIN = 2_000;
/** Longest pause between two tries to connect, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/** Milliseconds before the next try; chance keeps many processes from coming all at once. */
export const pauseBefore = (tries: number): number =>
  Math.min(50 * 2 ** Math.min(tries, 10), LONGEST_PAUSE) * (0.75 + Math.random() / 2);

export const REDIS_OPTIONS = {
  // The oldest protocol: every server, fork and proxy speaks it, and no reply here needs more.
  protocol: 2 as const,
  connectTimeout: 5_000,
  commandTimeout: ANSWER_WITHIN,
  // A partner that vanished without a word (a cut cable, a moved address) is noticed by its silence.
  socketTimeout: 2 * ANSWER_WITHIN,
  // Callers have a better plan than waiting in a queue of unknown length.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  // A claim whose answer was lost and that is sent again would be told that somebody else has it.
  autoResendUnfulfilledCommands: false,
  retryStrategy: pauseBefore,
  // After a failover the old primary only reads; its name may lead to the new one.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
};
