/** A discord.js client set up for this bot. It keeps no message: what people wrote is not kept, not even in memory. */
import { Client, type ClientOptions, Options, Partials } from 'discord.js';
import { intents } from './intents.js';
import { NO_MENTIONS } from './posting.js';

/** Milliseconds. A wait longer than this is told to the core, which knows better what to do than a sleeping request. */
const LONGEST_WAIT = 10_000;
const MEMBERS_KEPT = 200;

export interface ClientSettings {
  /** Ends in `/api`; discord.js adds the version. */
  apiUrl?: string | undefined;
  /** Discord's CDN, or what stands in for it. */
  cdnUrl?: string | undefined;
  withContent: boolean;
  /** For tests: quicker reconnects and the like. */
  clientOptions?: Partial<ClientOptions> | undefined;
}

export function createClient({ apiUrl, cdnUrl, withContent, clientOptions = {} }: ClientSettings): Client {
  return new Client({
    shards: 'auto',
    // Without these, edits, deletes and reactions of messages not in memory never arrive; none is in memory.
    partials: [Partials.Message, Partials.Channel, Partials.Reaction, Partials.User],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: { maxSize: MEMBERS_KEPT, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    allowedMentions: { parse: [], repliedUser: NO_MENTIONS.replied_user },
    failIfNotExists: false,
    ...clientOptions,
    intents: intents(withContent),
    rest: {
      timeout: LONGEST_WAIT,
      rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
        Math.max(timeToReset, retryAfter, sublimitTimeout) > LONGEST_WAIT,
      ...clientOptions.rest,
      ...(apiUrl ? { api: apiUrl.replace(/\/+$/, '') } : {}),
      ...(cdnUrl ? { cdn: cdnUrl.replace(/\/+$/, '') } : {}),
    },
  });
}
