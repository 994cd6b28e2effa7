/** What exists in the stand-in's Discord: a server with channels, people, messages, and the bot. */
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIRole,
  type APIUser,
  PermissionFlagsBits as Bits,
  ChannelType,
} from 'discord-api-types/v10';
import { createSnowflakes, timestamp } from './snowflakes.js';

export interface Overwrite {
  id: string;
  type: 0 | 1;
  allow: string;
  deny: string;
}

export interface StandInChannel {
  id: string;
  type: ChannelType;
  name: string;
  topic: string | null;
  guild_id?: string;
  parent_id: string | null;
  permission_overwrites: Overwrite[];
  recipients?: APIUser[];
  /** Of a thread: who opened it. */
  owner_id?: string;
  archived?: boolean;
}

export interface Person {
  user: APIUser;
  /** Guild-wide permissions beside those of @everyone. */
  permissions: bigint;
}

export const EVERYONE =
  Bits.CreatePublicThreads |
  Bits.AddReactions |
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.EmbedLinks |
  Bits.ReadMessageHistory;

export function createWorld(token: string, contentIntent: boolean) {
  const snowflake = createSnowflakes();
  const user = (username: string, bot = false): APIUser =>
    ({
      id: snowflake(),
      username,
      discriminator: '0',
      global_name: bot ? null : username,
      avatar: null,
      bot,
      system: false,
      public_flags: 0,
      flags: 0,
      banner: null,
      accent_color: null,
      primary_guild: null,
    }) as unknown as APIUser;

  const guildId = snowflake();
  const bot = user('imerror', true);
  const botRole = { id: snowflake(), bot: bot.id };
  const people = new Map<string, Person>();
  const channels = new Map<string, StandInChannel>();
  const messages = new Map<string, APIMessage>();
  /** Answers that one person alone sees; nobody can fetch them. */
  const privates = new Map<string, APIMessage>();
  const commands: APIApplicationCommand[] = [];
  /** The bot's own reactions: message id and emoji. */
  const hints = new Set<string>();

  const person = (name: string, permissions = 0n, isBot = false): APIUser => {
    const one = user(name, isBot);
    people.set(one.id, { user: one, permissions });
    return one;
  };
  people.set(bot.id, { user: bot, permissions: 0n });

  const channel = (name: string, type: ChannelType, more: Partial<StandInChannel> = {}): StandInChannel => {
    const one: StandInChannel = {
      id: snowflake(),
      type,
      name,
      topic: null,
      parent_id: null,
      permission_overwrites: [],
      ...(type === ChannelType.DM ? {} : { guild_id: guildId }),
      ...more,
    };
    channels.set(one.id, one);
    return one;
  };

  const roles: APIRole[] = [
    role(guildId, '@everyone', EVERYONE),
    { ...role(botRole.id, 'imerror', 0n), managed: true, tags: { bot_id: bot.id } },
  ];

  return {
    token,
    contentIntent,
    /** A close code with which every identify is refused; 0 for none. */
    identifyClosesWith: 0,
    snowflake,
    applicationId: bot.id,
    guildId,
    botRole,
    roles,
    bot,
    people,
    channels,
    messages,
    privates,
    commands,
    hints,
    person,
    channel,
    isThread: (one: StandInChannel): boolean => THREADS.has(one.type),
    member: (id: string) => ({
      roles: id === bot.id ? [botRole.id] : [],
      joined_at: timestamp(),
      premium_since: null,
      deaf: false,
      mute: false,
      nick: null,
      avatar: null,
      flags: 0,
      pending: false,
      communication_disabled_until: null,
    }),
  };
}

/** @throws when a test speaks of a message that is not there */
export function existing(world: World, id: string): APIMessage {
  const message = world.messages.get(id) ?? world.privates.get(id);
  if (!message) throw new Error(`no message ${id}`);
  return message;
}

const THREADS = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

const role = (id: string, name: string, permissions: bigint): APIRole =>
  ({
    id,
    name,
    permissions: permissions.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  }) as unknown as APIRole;

export type World = ReturnType<typeof createWorld>;
