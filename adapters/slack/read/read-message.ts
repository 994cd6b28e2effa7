/** Slack's message events, translated. */
import type { IncomingMessage, Person, Place } from '../../../src/types.js';
import { type Fields, millis, optional, record, string } from './as-record.js';
import { keyOf } from './message-key.js';
import { readText } from './read-text.js';

/** The bot itself in the workspace an event belongs to. */
export interface Self {
  userId: string | undefined;
  botId: string | undefined;
}

/** What an event's envelope adds to the message inside. */
export interface Envelope {
  workspace: string;
  channel: string;
  /** `im` is a conversation with the bot alone. */
  channelType?: string | undefined;
  channelName?: string | undefined;
  deliveryId?: string | undefined;
}

/** An allow-list, because new kinds appear: everything else is Slack's own notice of something that happened. */
const READ = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message', 'bot_message']);

/** The message, or undefined for what nobody wrote (joins, topics, pins ...). */
export function readMessage(message: Fields, envelope: Envelope, self: Self): IncomingMessage | undefined {
  const id = optional(message.ts);
  if (id === undefined || !READ.has(optional(message.subtype))) return undefined;
  const direct = isDirect(envelope);
  const { text, mentioned } = withoutMention(message, self.userId);
  const editedAt = millis(record(message.edited).ts);
  const key = keyOf(message);
  return {
    place: placeOf(envelope, optional(message.thread_ts)),
    id,
    author: authorOf(message, self),
    text,
    markup: 'slack',
    addressed: direct || mentioned,
    sentAt: millis(id) ?? 0,
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(key === undefined ? {} : { key }),
    ...(envelope.deliveryId === undefined ? {} : { deliveryId: envelope.deliveryId }),
  };
}

export function placeOf(envelope: Envelope, thread?: string): Place {
  return {
    platform: 'slack',
    workspace: envelope.workspace,
    channel: envelope.channel,
    ...(thread === undefined ? {} : { thread }),
    ...(isDirect(envelope) ? { direct: true } : {}),
    ...(envelope.channelName === undefined ? {} : { channelName: envelope.channelName }),
  };
}

/** Not every event names the kind of channel, but ids of conversations with one person begin with D. */
const isDirect = ({ channel, channelType }: Envelope): boolean =>
  channelType === 'im' || channel.startsWith('D');

/** Bots of today post without a subtype but with a bot_id; classic ones and webhooks have both and no user. */
function authorOf(message: Fields, self: Self): Person {
  const botId = optional(message.bot_id);
  const user = optional(message.user);
  const own = (user !== undefined && user === self.userId) || (botId !== undefined && botId === self.botId);
  const bot = own || botId !== undefined || message.subtype === 'bot_message' || user === 'USLACKBOT';
  const name = bot ? (optional(message.username) ?? optional(record(message.bot_profile).name)) : undefined;
  return {
    id: user ?? botId ?? string(message.username),
    ...(bot ? { bot } : {}),
    ...(own ? { self: own } : {}),
    ...(name === undefined ? {} : { name }),
  };
}

/** Asked is who is mentioned in the message itself; a mention inside a forwarded one asks nobody. */
function withoutMention(
  message: Fields,
  botUserId: string | undefined,
): { text: string; mentioned: boolean } {
  const text = readText(message);
  if (botUserId === undefined || !text.includes(`<@${botUserId}`)) return { text, mentioned: false };
  const mention = new RegExp(`<@${botUserId}(?:\\|[^>]*)?>[,:]? ?`, 'gu');
  return { text: text.replaceAll(mention, ' ').trim(), mentioned: mention.test(string(message.text)) };
}
