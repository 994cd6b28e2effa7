/** What the bot asks Discord to send it, and no more. */
import { GatewayIntentBits } from 'discord.js';

const NEEDED = [
  GatewayIntentBits.Guilds, // channels, threads, roles: where a message stands, what the bot may do there
  GatewayIntentBits.GuildMessages, // messages, edits, deletes in servers
  GatewayIntentBits.DirectMessages, // the same in direct messages
  GatewayIntentBits.GuildMessageReactions, // a cross on an answer dismisses it
  GatewayIntentBits.DirectMessageReactions,
];

/** The only privileged one. Without it Discord sends no text except in mentions, direct messages and commands. */
export const intents = (withContent: boolean): GatewayIntentBits[] =>
  withContent ? [...NEEDED, GatewayIntentBits.MessageContent] : NEEDED;

export const CONTENT_OFF =
  'Discord: the message-content intent is off for this bot, so it cannot see codes in ordinary messages. ' +
  'Mentions, direct messages, /imerror and "Explain error codes" work. To switch it on: ' +
  'https://discord.com/developers/applications, your application, Bot, Message Content Intent; then restart imerror.';
