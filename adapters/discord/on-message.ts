/** Messages: written, edited, deleted. What they mean is the core's business. */
import { type Message, MessageType, type PartialMessage } from 'discord.js';
import { incoming } from './incoming.js';
import { placeOfChannel } from './place.js';
import type { Surroundings } from './surroundings.js';

/** Messages somebody wrote. The rest is Discord speaking: joins, pins, renamed channels. */
const WRITTEN = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

export async function onMessage(message: Message, { bot, platform, marks }: Surroundings): Promise<void> {
  if (!WRITTEN.has(message.type)) return;
  const read = incoming(message);
  await marks.around(read, () => bot.message({ ...read, deliveryId: message.id }, platform));
}

/** Link previews come as updates too, but without an edit's time. */
export async function onEdit(
  update: Message | PartialMessage,
  { bot, platform }: Surroundings,
): Promise<void> {
  if (update.editedTimestamp === null) return;
  const message = update.partial ? await update.fetch() : update;
  if (!WRITTEN.has(message.type)) return;
  await bot.edited(incoming(message), platform);
}

export async function onDelete(
  message: Message | PartialMessage,
  { bot, platform }: Surroundings,
): Promise<void> {
  await bot.deleted({ place: placeOfChannel(message.channel), id: message.id }, platform);
}
