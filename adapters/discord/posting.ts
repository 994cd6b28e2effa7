/** Posts an answer: as a reply, in its own thread, as well as the permissions there allow. */
import {
  type APIMessage,
  type APIThreadChannel,
  RESTJSONErrorCodes as Codes,
  DiscordAPIError,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import type { Card, Platform, PostRef, Target } from '../../src/types.js';
import { type Lacking, refusedFor } from './abilities.js';
import { clipPlain } from './clip.js';
import { LIMITS } from './limits.js';
import { nonceOf } from './nonce.js';
import { asRefusal } from './refusals.js';
import { renderCard } from './render.js';
import { heading } from './sections.js';

/** On every post and every edit: an edit rebuilds the mentions from the new content. */
export const NO_MENTIONS = { parse: [], replied_user: false };

/** Minutes without a message after which Discord puts the answer's thread away: a day. */
const THREAD_KEPT = 1440;

export function createPosting(rest: () => REST, lacking: Lacking): Platform['post'] {
  async function send(channel: string, body: RESTPostAPIChannelMessageJSONBody): Promise<PostRef> {
    const message = (await rest().post(Routes.channelMessages(channel), { body })) as APIMessage;
    return { channel: message.channel_id, id: message.id };
  }

  /** The message's own thread, begun with the first answer; a thread bears the id of the message it hangs on. */
  async function ownThread({ place, messageId }: Target, card: Card): Promise<string | undefined> {
    if (place.thread || place.direct) return undefined;
    if (lacking(place.channel, 'CreatePublicThreads').length > 0) return undefined;
    const name = clipPlain(heading(card), LIMITS.threadName) || 'imerror';
    try {
      const body = { name, auto_archive_duration: THREAD_KEPT };
      return ((await rest().post(Routes.threads(place.channel, messageId), { body })) as APIThreadChannel).id;
    } catch (error) {
      if (isCode(error, Codes.ThreadAlreadyCreatedForMessage)) return messageId;
      if (isCode(error, Codes.MissingPermissions)) return undefined;
      throw error;
    }
  }

  return (target, card, key) =>
    asRefusal(async () => {
      const standing = target.place.thread ?? target.place.channel;
      const own = target.where === 'own-thread' ? await ownThread(target, card) : undefined;
      const channel = own ?? standing;
      // A thread just begun is not in memory yet; its channel's permissions are its own.
      const missing = lacking(standing, 'ViewChannel', 'SendMessages', 'SendMessagesInThreads');
      if (missing.length > 0) throw refusedFor(missing);
      const embeds = lacking(standing, 'EmbedLinks').length === 0;
      const body = {
        ...renderCard(card, { embeds }),
        allowed_mentions: NO_MENTIONS,
        nonce: nonceOf(key),
        enforce_nonce: true,
      };
      if (own || lacking(standing, 'ReadMessageHistory').length > 0) return send(channel, body);
      const message_reference = { message_id: target.messageId, fail_if_not_exists: false };
      return send(channel, { ...body, message_reference }).catch((error: unknown) => {
        // Memory said it may reply and Discord says it may not.
        if (!isCode(error, Codes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
        return send(channel, body);
      });
    });
}

const isCode = (error: unknown, code: Codes): boolean =>
  error instanceof DiscordAPIError && error.code === code;
