/** Who may do what in a channel, as Discord computes it: roles first, then the channel's exceptions. */
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { StandInChannel, World } from './world.js';

const ALL = (1n << 53n) - 1n;

export function permissionsIn(world: World, channelId: string, userId: string): bigint {
  const channel = world.channels.get(channelId);
  if (!channel?.guild_id) return ALL;
  const person = world.people.get(userId);
  const everyone = BigInt(world.roles[0]?.permissions ?? '0');
  const own =
    userId === world.bot.id ? BigInt(world.roles[1]?.permissions ?? '0') : (person?.permissions ?? 0n);
  let granted = everyone | own;
  if (granted & Bits.Administrator) return ALL;
  const home = parentOf(world, channel);
  const ids = [world.guildId, ...(userId === world.bot.id ? [world.botRole.id] : []), userId];
  for (const id of ids) {
    for (const overwrite of home.permission_overwrites.filter((one) => one.id === id)) {
      granted = (granted & ~BigInt(overwrite.deny)) | BigInt(overwrite.allow);
    }
  }
  return granted;
}

/** Threads have no exceptions of their own. */
const parentOf = (world: World, channel: StandInChannel): StandInChannel =>
  (world.isThread(channel) && channel.parent_id ? world.channels.get(channel.parent_id) : undefined) ??
  channel;
