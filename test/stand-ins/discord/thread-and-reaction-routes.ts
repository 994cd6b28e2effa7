/** Threads begun at a message, the bot's own reactions, and the reading of what was said after a message. */
import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { permissionsIn } from './permissions.js';
import { type Route, refuse } from './rest.js';
import type { World } from './world.js';

export function threadAndReactionRoutes(world: World): Route[] {
  const may = (channelId: string, bit: bigint): boolean =>
    Boolean(permissionsIn(world, channelId, world.bot.id) & bit);
  const reaction = /^\/channels\/(\d+)\/messages\/(\d+)\/reactions\/([^/]+)\/@me$/;

  return [
    {
      method: 'post',
      pattern: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      handle({ body }, parent = '', id = '') {
        if (!may(parent, Bits.CreatePublicThreads)) return refuse(403, 50013, 'Missing Permissions');
        if (!world.messages.has(id)) return refuse(404, 10008, 'Unknown Message');
        if (world.channels.has(id))
          return refuse(400, 160004, 'A thread has already been created for this message');
        const { name } = body as { name: string };
        const thread = world.channel(name, ChannelType.PublicThread, { id, parent_id: parent });
        return { status: 201, body: { ...thread, ...THREAD_STATE, owner_id: world.bot.id } };
      },
    },
    {
      method: 'put',
      pattern: reaction,
      handle(_, channel = '', id = '', emoji = '') {
        if (!may(channel, Bits.AddReactions)) return refuse(403, 50013, 'Missing Permissions');
        if (!world.messages.has(id)) return refuse(404, 10008, 'Unknown Message');
        world.hints.add(`${id} ${emoji}`);
        return { status: 204 };
      },
    },
    {
      method: 'delete',
      pattern: reaction,
      handle(_, __, id = '', emoji = '') {
        if (!world.messages.has(id)) return refuse(404, 10008, 'Unknown Message');
        world.hints.delete(`${id} ${emoji}`);
        return { status: 204 };
      },
    },
    {
      method: 'get',
      pattern: /^\/channels\/(\d+)\/messages$/,
      handle({ query }, channel = '') {
        if (!world.channels.has(channel)) return refuse(404, 10003, 'Unknown Channel');
        if (!may(channel, Bits.ReadMessageHistory)) return { status: 200, body: [] };
        const after = BigInt(query.get('after') ?? 0);
        const found = [...world.messages.values()].filter(
          ({ channel_id: where, id }) => where === channel && BigInt(id) > after,
        );
        return { status: 200, body: found.slice(0, Number(query.get('limit') ?? 50)).reverse() };
      },
    },
  ];
}

const THREAD_STATE = {
  flags: 0,
  last_message_id: null,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  bitrate: 64_000,
  user_limit: 0,
  rtc_region: null,
  video_quality_mode: 1,
  permissions: '0',
  thread_metadata: {
    archived: false,
    archive_timestamp: new Date(0).toISOString(),
    auto_archive_duration: 1440,
    locked: false,
    create_timestamp: new Date(0).toISOString(),
    invitable: true,
  },
};
