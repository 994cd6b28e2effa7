/** What a person may do with answers and settings in a place, as Discord's permissions say. */
import {
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsBitField,
  type TextBasedChannel,
} from 'discord.js';
import type { MayConfigure } from '../../src/types.js';

const MODERATE = [PermissionFlagsBits.ManageMessages];
const CONFIGURE = {
  channel: [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild],
  workspace: [PermissionFlagsBits.ManageGuild],
};
const WRITE = [PermissionFlagsBits.SendMessages];
const WRITE_IN_THREADS = [PermissionFlagsBits.SendMessagesInThreads];

interface Rights {
  mayModerate: () => Promise<boolean>;
  mayConfigure: MayConfigure;
}

/** `all`: a direct message with the bot, where the person is master of the house, but only of that house. */
type Granted = Readonly<PermissionsBitField> | 'all' | null;

/** Of the person who pressed or typed. */
export function rightsOf(interaction: BaseInteraction): Rights & { mayWrite: () => Promise<boolean> } {
  const { context, memberPermissions, channel } = interaction;
  const inServer = interaction.guildId !== null;
  const write = channel?.isThread() ? WRITE_IN_THREADS : WRITE;
  return {
    ...rights(async () => (context === InteractionContextType.BotDM ? 'all' : memberPermissions)),
    mayWrite: async () => !inServer || hasOne(memberPermissions, write),
  };
}

/** Of somebody in a channel; asks Discord for the member when it is not remembered. */
export function rightsAt(channel: TextBasedChannel, userId: string): Rights {
  return rights(async () => {
    if (channel.isDMBased()) return 'all';
    return channel.permissionsFor(await channel.guild.members.fetch(userId));
  });
}

const rights = (granted: () => Promise<Granted>): Rights => ({
  mayModerate: async () => hasOne(await granted(), MODERATE),
  mayConfigure: async (scope) => {
    const all = await granted();
    // Direct messages have no server between them: what is set for all of them is nobody's to change.
    return all === 'all' ? scope === 'channel' : hasOne(all, CONFIGURE[scope]);
  },
});

const hasOne = (granted: Granted, wanted: bigint[]): boolean =>
  granted === 'all' || wanted.some((permission) => granted?.has(permission) ?? false);
