/** Answering a command, a shortcut or a button through its response URL. */
import type { RespondFn } from '@slack/bolt';
import type { Log, Reply } from '../../../src/types.js';
import type { Patience } from '../api/patience.js';
import { sleep } from '../api/sleep.js';
import { renderCard } from '../render.js';

const never = new AbortController().signal;

/** @param thread shows the answer in the thread it was asked in */
export function respondable({ card, private: hidden, replace = false }: Reply, thread?: string) {
  return {
    ...renderCard(card),
    response_type: hidden ? ('ephemeral' as const) : ('in_channel' as const),
    replace_original: replace,
    unfurl_links: false,
    unfurl_media: false,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  };
}

/** Tries again a little when only the person sees it: twice is better than not at all. */
export async function respondPatiently(
  respond: RespondFn,
  reply: Reply,
  { patience, log }: { patience: Patience; log: Log },
  thread?: string,
): Promise<void> {
  const pauses = reply.private ? [...patience.retries] : [];
  for (;;) {
    try {
      await respond(respondable(reply, thread));
      return;
    } catch (error) {
      const pause = pauses.shift();
      if (pause === undefined) {
        const reason = error instanceof Error ? error.message : 'no answer';
        return log.warn(
          { platform: 'slack' },
          `Slack: an answer to one person could not be delivered (${reason})`,
        );
      }
      await sleep(pause, never);
    }
  }
}
