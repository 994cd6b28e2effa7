/**
 * Events in channels that are not in memory: direct messages after a restart, threads that were archived. discord.js
 * needs a channel's kind to make one of it and drops these events, so the channel is fetched for them.
 */
import {
  type Client,
  GatewayDispatchEvents as Event,
  type GatewayDispatchPayload,
  type TextBasedChannel,
} from 'discord.js';
import { onEdit, onMessage } from './on-message.js';
import { tellReaction } from './on-reaction.js';
import { placeOfChannel } from './place.js';
import type { Surroundings } from './surroundings.js';

type Work = () => Promise<void>;

/** @returns what is to be done with a packet that discord.js is going to drop; nothing for all others */
export function droppedEvent(
  client: Client,
  packet: GatewayDispatchPayload,
  around: Surroundings,
): Work | undefined {
  const { d } = packet;
  if (!client.isReady() || !d || !('channel_id' in d) || !d.channel_id) return undefined;
  const channelId = d.channel_id;
  if (client.channels.cache.has(channelId)) return undefined;
  const fetched = () => textChannel(client, channelId);

  switch (packet.t) {
    case Event.MessageCreate:
      // With the channel's kind told, discord.js makes the channel itself.
      if ('channel_type' in packet.d) return undefined;
      return async () => onMessage(await (await fetched()).messages.fetch(packet.d.id), around);
    case Event.MessageUpdate:
      if (packet.d.edited_timestamp === null) return undefined;
      return async () => onEdit(await (await fetched()).messages.fetch(packet.d.id), around);
    case Event.MessageDelete:
      return async () => forget(await fetched(), [packet.d.id], around);
    case Event.MessageDeleteBulk:
      return async () => forget(await fetched(), packet.d.ids, around);
    case Event.MessageReactionAdd:
    case Event.MessageReactionRemove: {
      const { message_id: messageId, user_id: id, emoji } = packet.d;
      const added = packet.t === Event.MessageReactionAdd;
      return async () =>
        tellReaction({ channel: await fetched(), messageId, user: { id }, emoji: emoji.name, added }, around);
    }
    default:
      return undefined;
  }
}

async function textChannel(client: Client, id: string): Promise<TextBasedChannel> {
  const channel = await client.channels.fetch(id);
  if (!channel?.isTextBased()) throw new Error('Discord: a message in a channel without text');
  return channel;
}

async function forget(
  channel: TextBasedChannel,
  ids: string[],
  { bot, platform }: Surroundings,
): Promise<void> {
  const place = placeOfChannel(channel);
  for (const id of ids) await bot.deleted({ place, id }, platform);
}
