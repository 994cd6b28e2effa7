/** The last message of a channel, as Discord tells it with the channel. */
import type { World } from './world.js';

export function latestMessage(world: World, channelId: string): string | null {
  const ids = [...world.messages.values()]
    .filter(({ channel_id: where }) => where === channelId)
    .map(({ id }) => BigInt(id));
  return (
    ids.reduce<bigint | null>((last, id) => (last === null || id > last ? id : last), null)?.toString() ??
    null
  );
}
