/** A thread that the bot opened for its answer goes with the answer, if nobody else wrote in it. */
import {
  type APIMessage,
  type APIThreadChannel,
  type Client,
  MessageType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';

/** Messages looked at; a thread with more in it is a conversation. */
const LOOK = 10;

export async function tidyThread(client: Client, channelId: string): Promise<void> {
  const known = client.channels.cache.get(channelId);
  if (known && !known.isThread()) return;
  const thread = known ?? ((await client.rest.get(Routes.channel(channelId))) as APIThreadChannel);
  const owner = 'ownerId' in thread ? thread.ownerId : thread.owner_id;
  if (owner !== client.user?.id) return;
  const query = new URLSearchParams({ limit: String(LOOK) });
  const messages = (await client.rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
  // The message it hangs on stands in it as well, but was not written there.
  if (messages.some(({ type }) => type !== MessageType.ThreadStarterMessage)) return;
  if (mayDelete(client, known?.isThread() ? known.parentId : null))
    await client.rest.delete(Routes.channel(channelId));
  // Whoever opened a thread may put it away, also without a moderator's permission.
  else await client.rest.patch(Routes.channel(channelId), { body: { archived: true } });
}

function mayDelete(client: Client, parentId: string | null): boolean {
  const parent = parentId === null ? undefined : client.channels.cache.get(parentId);
  if (!parent || parent.isDMBased() || !client.user) return false;
  return parent.permissionsFor(client.user)?.has(PermissionFlagsBits.ManageThreads) ?? false;
}
