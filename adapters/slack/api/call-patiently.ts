/** One call to Slack, repeated exactly as often as it may be. */
import type { Refusal } from '../../../src/errors.js';
import { refusalOf, waitOf } from './failure.js';
import type { Patience } from './patience.js';
import { sleep } from './sleep.js';

export interface Call<T> {
  /** `chat.update`, for messages. */
  method: string;
  /** Doing it twice is the same as doing it once. */
  repeatable: boolean;
  make: () => Promise<T>;
}

/**
 * A call refused for its rate was not carried out and is made again after the time Slack asks for. One that
 * nobody answered may have been carried out, so only a repeatable one is made again. Throws `Refusal`.
 */
export async function callPatiently<T>(call: Call<T>, patience: Patience, stop: AbortSignal): Promise<T> {
  let waited = 0;
  for (let failures = 0; ; ) {
    try {
      return await call.make();
    } catch (error) {
      const refusal = refusalOf(error, call.method);
      const pause = pauseAfter(error, refusal) ?? patience.retries[failures++];
      if (pause === undefined || waited + pause > patience.longestWait || stop.aborted) throw refusal;
      waited += pause;
      await sleep(pause, stop).catch(() => {
        throw refusal;
      });
    }
  }

  function pauseAfter(error: unknown, refusal: Refusal): number | undefined {
    const asked = waitOf(error);
    if (asked !== undefined) return asked;
    if (refusal.reason === 'busy' || (refusal.reason === 'unsure' && call.repeatable)) return undefined;
    throw refusal;
  }
}
