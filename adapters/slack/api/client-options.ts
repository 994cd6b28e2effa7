/** How the Web API is called: with a time limit, and never repeated behind our back. */
import type { AppOptions, Logger } from '@slack/bolt';
import type { Patience } from './patience.js';

export type ClientOptions = NonNullable<AppOptions['clientOptions']>;

/**
 * @param apiUrl address of the Web API with its trailing `/api/`; Slack's own when absent
 *
 * The SDK's own policy repeats a failed chat.postMessage for half an hour, which posts twice, and one 429 stops
 * every call of the token. Both are left to the channel queue, which knows what may be repeated.
 */
export function clientOptions(logger: Logger, patience: Patience, apiUrl: string | undefined): ClientOptions {
  return {
    logger,
    timeout: patience.request,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // The same limit for response URLs, which are called without the client.
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(patience.request), ...defined(init) }),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}

/** `{signal: undefined}` would take the limit away again. */
const defined = <T extends object>(fields: T | undefined): Partial<T> =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
