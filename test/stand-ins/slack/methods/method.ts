/** What every Web API method is given, and what it answers. */
import type { Announce } from '../announce.js';
import type { Json } from '../json.js';
import type { Channel, World } from '../world.js';

export interface Surroundings {
  world: World;
  announce: Announce;
  /** Runs work whose outcome no caller waits for. */
  aside: (work: Promise<void>) => void;
  /** What is known of an uploaded file. */
  fileInfo: (id: string) => Json | undefined;
  /** Makes a socket address for `apps.connections.open`. */
  socketUrl: () => string;
}

export interface Method {
  /** The scope it needs; any of these where there are several. */
  scopes: readonly string[];
  /** Answers `{ok: true, ...}`; throws `Refused`. */
  run: (body: Json, around: Surroundings) => Json;
}

/** An answer `{ok: false, error}`. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: Json = {},
  ) {
    super(code);
  }
}

/** The channel, when the bot may write to it. */
export function writable(world: World, id: unknown): Channel {
  const channel = visible(world, id);
  if (!channel.members.has(world.bot.userId)) throw new Refused('not_in_channel');
  if (channel.archived) throw new Refused('is_archived');
  if (channel.readOnly) throw new Refused('restricted_action_read_only_channel');
  return channel;
}

export function visible(world: World, id: unknown): Channel {
  const channel = typeof id === 'string' ? world.channels.get(id) : undefined;
  if (!channel) throw new Refused('channel_not_found');
  return channel;
}
