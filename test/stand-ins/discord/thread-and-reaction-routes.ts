/** Threads begun at a message, the bot's own reactions, and the reading of what was said after a message. */
import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { withThreadState } from './guild.js';
import { permissionsIn } from './permissions.js';
import { type Route, refuse } from './rest.js';
import { threadBody } from './thread-body.js';
import type { World } from './world.js';

export function threadAndReactionRoutes(
  world: World,
  announce: (event: string, data: unknown) => void,
): Route[] {
  const may = (channelId: string, bit: bigint): boolean =>
    Boolean(permissionsIn(world, channelId, world.bot.id) & bit);
  const channel = /^\/channels\/(\d+)$/;
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
        const thread = world.channel(name, ChannelType.PublicThread, {
          id,
          parent_id: parent,
          owner_id: world.bot.id,
        });
        announce('THREAD_CREATE', withThreadState(thread));
        return { status: 201, body: threadBody(thread) };
      },
    },
    {
      method: 'delete',
      pattern: channel,
      handle(_, id = '') {
        const thread = world.channels.get(id);
        if (!thread || !world.isThread(thread)) return refuse(404, 10003, 'Unknown Channel');
        if (!may(id, Bits.ManageThreads)) return refuse(403, 50013, 'Missing Permissions');
        world.channels.delete(id);
        const { guild_id, parent_id, type } = thread;
        announce('THREAD_DELETE', { id, guild_id, parent_id, type });
        return { status: 200, body: threadBody(thread) };
      },
    },
    {
      method: 'patch',
      pattern: channel,
      handle({ body }, id = '') {
        const thread = world.channels.get(id);
        if (!thread || !world.isThread(thread)) return refuse(404, 10003, 'Unknown Channel');
        if (thread.owner_id !== world.bot.id && !may(id, Bits.ManageThreads))
          return refuse(403, 50013, 'Missing Permissions');
        thread.archived = (body as { archived: boolean }).archived;
        announce('THREAD_UPDATE', withThreadState(thread));
        return { status: 200, body: threadBody(thread) };
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
        if (!may(channel, Bits.ViewChannel)) return refuse(403, 50001, 'Missing Access');
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
