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

interface Rights {
  mayModerate: () => Promise<boolean>;
  mayConfigure: MayConfigure;
}

type Granted = Readonly<PermissionsBitField> | null;

/** Of the person who pressed or typed. In a direct message with the bot the person is master of the house. */
export function rightsOf({ context, memberPermissions }: BaseInteraction): Rights {
  return rights(async () => (context === InteractionContextType.BotDM ? 'all' : memberPermissions));
}

/** Of somebody in a channel; asks Discord for the member when it is not remembered. */
export function rightsAt(channel: TextBasedChannel, userId: string): Rights {
  return rights(async () => {
    if (channel.isDMBased()) return 'all';
    return channel.permissionsFor(await channel.guild.members.fetch(userId));
  });
}

function rights(granted: () => Promise<Granted | 'all'>): Rights {
  const has = async (wanted: bigint[]): Promise<boolean> => {
    const all = await granted();
    return all === 'all' || wanted.some((permission) => all?.has(permission) ?? false);
  };
  return { mayModerate: () => has(MODERATE), mayConfigure: (scope) => has(CONFIGURE[scope]) };
}
