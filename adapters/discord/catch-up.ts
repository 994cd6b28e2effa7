/**
 * What was said while the bot was away. Discord tells it again only to the process that was connected, so after a start
 * the channels in which something was said lately are read. A message read twice is answered once: the core claims it.
 */
import { type Client, DiscordAPIError, type Message, SnowflakeUtil, type TextBasedChannel } from 'discord.js';
import type { Seen } from '../../src/bot.js';
import type { Lacking } from './abilities.js';
import { describeError } from './describe-error.js';
import { CATCH_UP } from './limits.js';
import { onMessage } from './on-message.js';
import { PLATFORM_NAME } from './place.js';
import type { Surroundings } from './surroundings.js';

/** @param now milliseconds since 1970 */
export async function catchUp(
  client: Client<true>,
  around: Surroundings,
  lacking: Lacking,
  now = Date.now(),
): Promise<void> {
  const { bot, log } = around;
  const since = SnowflakeUtil.generate({ timestamp: now - CATCH_UP.window });
  let channels = 0;
  let messages = 0;
  for (const seen of await bot.lastSeen(PLATFORM_NAME)) {
    if (channels >= CATCH_UP.channels || messages >= CATCH_UP.messages) break;
    const after = BigInt(seen.id) > since ? BigInt(seen.id) : since;
    try {
      const channel = await openChannel(client, seen);
      if (!channel || !saidSince(channel, after) || !mayRead(channel, lacking)) continue;
      channels += 1;
      for (const message of await readAfter(channel, after)) {
        messages += 1;
        await onMessage(message, around);
      }
    } catch (error) {
      // A channel that is gone or closed to the bot; the others are still worth reading.
      const known = error instanceof DiscordAPIError && error.status < 500;
      log[known ? 'debug' : 'warn'](
        { channel: seen.channel, ...describeError(error) },
        'Discord: what was said here meanwhile could not be read',
      );
    }
  }
  if (messages > 0) log.info({ channels, messages }, 'Discord: read what was said while the bot was away');
}

/** Direct messages and threads put away are not in memory. */
async function openChannel(client: Client<true>, { channel, thread, workspace }: Seen) {
  const id = thread ?? channel;
  const remembered = client.channels.cache.get(id);
  // A server the bot has left is not asked about.
  if (!remembered && workspace !== '' && !client.guilds.cache.has(workspace)) return undefined;
  const found = remembered ?? (await client.channels.fetch(id));
  return found?.isTextBased() ? found : undefined;
}

/** Discord tells each channel's last message with the server, so quiet channels cost no request. */
function saidSince(channel: TextBasedChannel, after: bigint): boolean {
  const { lastMessageId } = channel;
  return !lastMessageId || BigInt(lastMessageId) > after;
}

const mayRead = (channel: TextBasedChannel, lacking: Lacking): boolean =>
  lacking(channel.id, 'ViewChannel', 'ReadMessageHistory').length === 0;

/** Oldest first. */
async function readAfter(channel: TextBasedChannel, after: bigint): Promise<Message[]> {
  const found = await channel.messages.fetch({ after: after.toString(), limit: CATCH_UP.inChannel });
  return [...found.values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}
