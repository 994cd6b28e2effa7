/** The permissions the bot uses, each with the reason it is asked for. */
import { PermissionFlagsBits } from 'discord.js';

export const PERMISSIONS = {
  ViewChannel: { label: 'View Channels', reason: 'read the messages in which codes stand' },
  SendMessages: { label: 'Send Messages', reason: 'answer in channels' },
  SendMessagesInThreads: {
    label: 'Send Messages in Threads',
    reason: 'answer in threads and forum posts, where Send Messages means nothing',
  },
  EmbedLinks: {
    label: 'Embed Links',
    reason: 'show the answer as a card; without it the same words come as plain text',
  },
  ReadMessageHistory: {
    label: 'Read Message History',
    reason: 'answer as a reply; without it the answer stands below, tied to nothing',
  },
  CreatePublicThreads: {
    label: 'Create Public Threads',
    reason: 'answer in a thread of its own, where a channel is set so',
  },
  AddReactions: {
    label: 'Add Reactions',
    reason: 'put a hint on a message instead of an answer, where a channel is set so',
  },
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, { label: string; reason: string }>>;

export type PermissionName = keyof typeof PERMISSIONS;

/** All of them as Discord's permission number. */
export const permissionNumber = (): bigint =>
  (Object.keys(PERMISSIONS) as PermissionName[]).reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
