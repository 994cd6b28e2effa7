/** A Discord message as the core reads it. */
import type { Message } from 'discord.js';
import type { IncomingMessage } from '../../src/types.js';
import { readMention } from './addressed.js';
import { filesOf } from './files.js';
import { messageText } from './message-text.js';
import { placeOfChannel } from './place.js';
import { rightsAt } from './rights.js';

export function incoming(message: Message): IncomingMessage {
  const { id, author, guildId, channel, createdTimestamp, editedTimestamp } = message;
  // Webhooks post without the bot mark of an account.
  const bot = author.bot || message.webhookId !== null;
  const { addressed, text } = readMention(message, messageText(message));
  return {
    place: placeOfChannel(channel),
    id,
    author: {
      id: author.id,
      bot,
      ...(bot ? { name: author.displayName } : {}),
      self: author.id === message.client.user.id,
    },
    text,
    ...filesOf(message),
    markup: 'discord',
    addressed: addressed || guildId === null,
    sentAt: createdTimestamp,
    mayConfigure: rightsAt(channel, author.id).mayConfigure,
    ...(editedTimestamp === null ? {} : { editedAt: editedTimestamp }),
  };
}
