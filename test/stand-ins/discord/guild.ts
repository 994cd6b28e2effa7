/** The server as the gateway tells it, with its channels and threads. */
import { latestMessage } from './latest-message.js';
import type { StandInChannel, World } from './world.js';

export function guildCreate(world: World, ownerId: string) {
  const inGuild = [...world.channels.values()]
    .filter(({ guild_id: guild, archived }) => guild && !archived)
    .map((channel) => ({ ...channel, last_message_id: latestMessage(world, channel.id) }));
  return {
    id: world.guildId,
    name: 'Stand-in',
    owner_id: ownerId,
    roles: world.roles,
    channels: inGuild.filter((channel) => !world.isThread(channel)),
    threads: inGuild.filter((channel) => world.isThread(channel)).map(withThreadState),
    members: [{ ...world.member(world.bot.id), user: world.bot }],
    member_count: world.people.size,
    joined_at: new Date().toISOString(),
    preferred_locale: 'en-US',
    features: [],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    large: false,
    unavailable: false,
  };
}

export const withThreadState = (thread: StandInChannel) => ({
  ...thread,
  owner_id: thread.owner_id ?? '1',
  message_count: 0,
  member_count: 1,
  rate_limit_per_user: 0,
  thread_metadata: {
    archived: thread.archived ?? false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
    locked: false,
  },
  newly_created: true,
});
