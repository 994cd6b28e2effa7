/** Reactions on messages, the bot's answers among them. */
import type {
  MessageReaction,
  PartialMessageReaction,
  PartialUser,
  TextBasedChannel,
  User,
} from 'discord.js';
import { placeOfChannel } from './place.js';
import { rightsAt } from './rights.js';
import type { Surroundings } from './surroundings.js';

/** What is told of a reaction, whether discord.js or the wire tells it. */
export interface ToldReaction {
  channel: TextBasedChannel;
  messageId: string;
  user: { id: string; bot?: boolean | null };
  emoji: string | null;
  added: boolean;
}

export function onReaction(
  { message, emoji }: MessageReaction | PartialMessageReaction,
  user: User | PartialUser,
  added: boolean,
  around: Surroundings,
): Promise<void> {
  const { id: messageId, channel } = message;
  return tellReaction({ channel, messageId, user, emoji: emoji.name, added }, around);
}

export async function tellReaction(
  { channel, messageId, user, emoji, added }: ToldReaction,
  { bot, platform }: Surroundings,
): Promise<void> {
  if (!emoji) return;
  await bot.reaction(
    {
      place: placeOfChannel(channel),
      person: { id: user.id, ...(user.bot ? { bot: true } : {}), self: user.id === channel.client.user.id },
      messageId,
      emoji,
      added,
      mayModerate: rightsAt(channel, user.id).mayModerate,
    },
    platform,
  );
}
