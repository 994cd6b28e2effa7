/** Posting, changing and removing answers in Slack. */

import type { webApi } from '@slack/bolt';
import { Refusal } from '../../src/errors.js';
import { HINT } from '../../src/hint.js';
import type { Platform, Target } from '../../src/types.js';
import { type Call, callPatiently } from './api/call-patiently.js';
import type { InTurn } from './api/channel-queue.js';
import { codeOf } from './api/failure.js';
import type { Patience } from './api/patience.js';
import { findPost } from './find-post.js';
import { keyed } from './read/message-key.js';
import { renderCard } from './render.js';

export interface PlatformParts {
  client: webApi.WebClient;
  inTurn: InTurn;
  patience: Patience;
  stop: AbortSignal;
}

/** Previews would repeat the linked page, and each one is an edit event more. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Where an answer stands: always in a thread, a reply's own thread included, unless the channel was asked for. */
export const threadOf = ({ place, messageId, where }: Target): string | undefined =>
  where === 'channel' ? place.thread : (place.thread ?? messageId);

export function createPlatform({ client, inTurn, patience, stop }: PlatformParts): Platform {
  const inChannel = <T>(channel: string, call: Call<T>): Promise<T> =>
    inTurn(channel, () => callPatiently(call, patience, stop));

  return {
    name: 'slack',

    async post(target, card, key) {
      const { channel } = target.place;
      const thread = threadOf(target);
      const make = () =>
        client.chat.postMessage({
          channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
          ...renderCard(card),
          ...QUIET,
          // Slack knows no idempotent post; with the key an answer whose receipt was lost can be found again.
          metadata: keyed(key),
        });
      const { ts } = await inChannel(channel, { method: 'chat.postMessage', repeatable: false, make });
      if (ts === undefined)
        throw new Refusal('unsure', 'Slack answered chat.postMessage without a timestamp');
      return { channel, id: ts };
    },

    async update({ channel, id }, card) {
      const make = () => client.chat.update({ channel, ts: id, ...renderCard(card) });
      await inChannel(channel, { method: 'chat.update', repeatable: true, make });
    },

    async remove({ channel, id }) {
      const make = () => client.chat.delete({ channel, ts: id });
      await inChannel(channel, { method: 'chat.delete', repeatable: true, make }).catch((error: unknown) => {
        if (!(error instanceof Refusal && error.reason === 'gone')) throw error;
      });
    },

    find: (target, key) => findPost({ client, patience, stop }, target, threadOf(target), key),

    async hint({ place: { channel }, messageId: timestamp }, on) {
      const method = on ? 'reactions.add' : 'reactions.remove';
      const args = { channel, timestamp, name: HINT.name };
      const make = () => (on ? client.reactions.add(args) : client.reactions.remove(args));
      await inChannel(channel, { method, repeatable: true, make }).catch((error: Error) => {
        if (!['already_reacted', 'no_reaction'].includes(codeOf(error.cause) ?? '')) throw error;
      });
    },

    async whisper(target, { id: user }, card) {
      const { channel, thread } = target.place;
      const place = { channel, user, ...(thread === undefined ? {} : { thread_ts: thread }) };
      const make = () => client.chat.postEphemeral({ ...place, ...renderCard(card) });
      // Seen twice by one person for a moment is better than not at all.
      await inChannel(channel, { method: 'chat.postEphemeral', repeatable: true, make });
    },

    async announce({ channel }, card) {
      const make = () => client.chat.postMessage({ channel, ...renderCard(card), ...QUIET });
      await inChannel(channel, { method: 'chat.postMessage', repeatable: false, make });
    },

    async link({ channel, id }) {
      const make = () => client.chat.getPermalink({ channel, message_ts: id });
      const call = { method: 'chat.getPermalink', repeatable: true, make };
      return (await callPatiently(call, patience, stop)).permalink;
    },
  };
}
