/** What the bot may do in a channel, read from memory before it asks: refused requests count against it. */
import { type Client, PermissionFlagsBits } from 'discord.js';
import { Refusal } from '../../src/errors.js';
import type { Log } from '../../src/types.js';
import { PERMISSIONS, type PermissionName } from './permissions.js';

const MOST_REMEMBERED = 10_000;

export type Lacking = (channelId: string, ...needed: PermissionName[]) => PermissionName[];

/** @returns a function that tells which permissions are missing, and names them in the log once a channel */
export function createAbilities(client: () => Client, log: Log): Lacking {
  const said = new Set<string>();

  function sayOnce(channel: string, missing: PermissionName[]): void {
    const key = `${channel} ${missing.join()}`;
    if (said.has(key)) return;
    if (said.size >= MOST_REMEMBERED) said.clear();
    said.add(key);
    log.warn({ channel, missing }, `Discord: in this channel, please grant the bot ${labels(missing)}`);
  }

  return (channelId, ...needed) => {
    const missing = missingIn(client(), channelId, needed);
    if (missing.length > 0) sayOnce(channelId, missing);
    return missing;
  };
}

/** The refusal Discord would give, with what to grant. */
export const refusedFor = (missing: PermissionName[]): Refusal =>
  new Refusal(
    'forbidden',
    'Discord: the bot may not do that in this channel',
    `grant the bot ${labels(missing)} in that channel`,
  );

/** Nothing is missing where nothing is known: Discord then says so itself. */
function missingIn(client: Client, channelId: string, needed: PermissionName[]): PermissionName[] {
  const channel = client.channels.cache.get(channelId);
  if (!channel || channel.isDMBased() || !client.user) return [];
  const granted = channel.permissionsFor(client.user);
  if (!granted) return [];
  const meaningless: PermissionName = channel.isThread() ? 'SendMessages' : 'SendMessagesInThreads';
  return needed.filter((name) => name !== meaningless && !granted.has(PermissionFlagsBits[name]));
}

const labels = (names: PermissionName[]): string => names.map((name) => PERMISSIONS[name].label).join(', ');
