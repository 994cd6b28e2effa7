/** The address of a message, as people copy it in Discord. */
import type { Client } from 'discord.js';
import type { PostRef } from '../../src/types.js';

export function addressOf({ channels }: Client, { channel, id }: PostRef): string {
  const known = channels.cache.get(channel);
  const guild = known && 'guildId' in known && known.guildId ? known.guildId : '@me';
  return `https://discord.com/channels/${guild}/${channel}/${id}`;
}
