/** The gateway's address, the commands, and single channels and members. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type Route, refuse } from './rest.js';
import { threadBody } from './thread-body.js';
import type { World } from './world.js';

export function otherRoutes(world: World, gatewayUrl: () => string): Route[] {
  return [
    {
      method: 'get',
      pattern: /^\/gateway\/bot$/,
      handle: () => ({
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
        },
      }),
    },
    {
      method: 'get',
      pattern: /^\/applications\/(\d+)\/commands$/,
      handle: ({ query }) => ({
        status: 200,
        body: query.get('with_localizations') === 'true' ? world.commands : world.commands.map(inEnglish),
      }),
    },
    {
      method: 'put',
      pattern: /^\/applications\/(\d+)\/commands$/,
      handle({ body }) {
        const stored = (body as Partial<APIApplicationCommand>[]).map((command) => stand(world, command));
        world.commands.splice(0, world.commands.length, ...stored);
        return { status: 200, body: world.commands };
      },
    },
    {
      method: 'get',
      pattern: /^\/channels\/(\d+)$/,
      handle: (_, id = '') => {
        const channel = world.channels.get(id);
        return channel
          ? {
              status: 200,
              body: { ...FILLED_IN, ...(world.isThread(channel) ? threadBody(channel) : channel) },
            }
          : refuse(404, 10003, 'Unknown Channel');
      },
    },
    {
      method: 'get',
      pattern: /^\/guilds\/(\d+)\/members\/(\d+)$/,
      handle: (_, __, id = '') => {
        const person = world.people.get(id);
        if (!person) return refuse(404, 10007, 'Unknown Member');
        return { status: 200, body: { ...world.member(id), user: person.user, banner: null } };
      },
    },
  ];
}

/** A command as Discord gives it back: with ids, a version and the defaults filled in. */
const stand = (world: World, command: Partial<APIApplicationCommand>): APIApplicationCommand =>
  ({
    id: world.snowflake(),
    application_id: world.applicationId,
    version: world.snowflake(),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...command,
  }) as APIApplicationCommand;

/** What Discord tells of a channel beside what matters here. */
const FILLED_IN = { flags: 0, position: 0, last_message_id: null, nsfw: false };

/** Without being asked for them, Discord leaves the dictionaries out. */
function inEnglish(command: APIApplicationCommand): APIApplicationCommand {
  const { name_localizations: _, description_localizations: __, ...rest } = command;
  return rest as APIApplicationCommand;
}
