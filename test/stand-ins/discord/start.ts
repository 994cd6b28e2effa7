/**
 * A Discord on loopback: REST v10 and gateway, for the real discord.js to connect to. Every request is judged;
 * `problems` must be empty in the end.
 *
 * @example
 * const discord = await startDiscord();
 * await connectDiscord({ bot, log, settings: { token: discord.token, apiUrl: discord.apiUrl } });
 * const id = discord.say({ channel: discord.general, author: discord.ann, content: 'code: 70001' });
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type APIEmbed,
  type APIUser,
  PermissionFlagsBits as Bits,
  ChannelType,
  GatewayIntentBits as Intents,
  InteractionType,
} from 'discord-api-types/v10';
import { createConversation, type Draft } from './conversation.js';
import { createGateway } from './gateway.js';
import { createInteractions, type Shown } from './interactions.js';
import { messageRoutes } from './message-routes.js';
import { otherRoutes } from './other-routes.js';
import { createRest } from './rest.js';
import { createWorld, type StandInChannel } from './world.js';

export interface StandInOptions {
  /** False: the application has not been granted the message-content intent. */
  contentIntent?: boolean;
  /** Milliseconds an interaction waits for its first answer; Discord's are 3000. */
  patience?: number;
}

type Say = Omit<Draft, 'author'> & { author?: APIUser };

export async function startDiscord({ contentIntent = true, patience = 3000 }: StandInOptions = {}) {
  const world = createWorld('MTA.stand-in.secret-token-of-tests', contentIntent);
  const conversation = createConversation(world, () => gateway);
  const interactions = createInteractions({
    world,
    gateway: () => gateway,
    problems: () => rest.problems,
    patience,
  });
  const rest = createRest(world, [
    ...otherRoutes(world, () => `ws://127.0.0.1:${port}/gateway`),
    ...messageRoutes(world, conversation),
    ...interactions.routes,
  ]);
  const server = createServer(rest.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = createGateway(server, world, () => `ws://127.0.0.1:${port}/gateway`, guildCreate);

  const ann = world.person('ann');
  const bo = world.person('bo');
  const moderator = world.person('moderator', Bits.ManageMessages | Bits.ManageChannels);
  const alertBot = world.person('alerts', 0n, true);
  const general = world.channel('general', ChannelType.GuildText).id;
  const forum = world.channel('help', ChannelType.GuildForum).id;
  const direct = world.channel('', ChannelType.DM, { recipients: [ann] }).id;

  function guildCreate() {
    const inGuild = [...world.channels.values()].filter(({ guild_id: guild }) => guild);
    return {
      id: world.guildId,
      name: 'Stand-in',
      owner_id: moderator.id,
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

  const announce = (event: string, data: unknown) =>
    gateway.dispatch({ event, intent: Intents.Guilds, data: () => data });

  const query = (
    type: InteractionType,
    text: string,
    channel: string,
    user: APIUser,
    more: object,
  ): Promise<Shown> =>
    interactions.ask({
      type,
      channel,
      user,
      data: {
        id: '1',
        type: 1,
        name: 'imerror',
        options: [
          {
            type: 3,
            name: 'query',
            value: text,
            ...(type === InteractionType.ApplicationCommand ? {} : { focused: true }),
          },
        ],
      },
      ...more,
    });

  const existing = (id: string) => {
    const message = world.messages.get(id);
    if (!message) throw new Error(`no message ${id}`);
    return message;
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: world.token,
    world,
    ...{ ann, bo, moderator, alertBot, general, forum, direct },
    problems: rest.problems,
    requests: rest.requests,
    commands: world.commands,
    identifies: gateway.identifies,

    // ------------------------------------------------ people write
    say: ({ author = ann, ...draft }: Say): string => conversation.add({ author, ...draft }).id,
    edit: (id: string, content: string): void => void conversation.change(id, { content }),
    /** A link preview arrives: an update without an edit's time. */
    embedLoaded: (
      id: string,
      embed: APIEmbed = { type: 'link' as APIEmbed['type'], title: 'A page' },
    ): void => void conversation.change(id, { embeds: [...existing(id).embeds, embed] }, false),
    delete: (...ids: string[]): void => conversation.remove(ids),
    /** The same message is delivered a second time. */
    redeliver: (id: string): void => conversation.tell('MESSAGE_CREATE', existing(id)),
    react(messageId: string, emoji: string, user: APIUser, added = true): void {
      const { channel_id, author } = existing(messageId);
      const guild = conversation.guild(channel_id);
      conversation.hear(channel_id, added ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE', () => ({
        user_id: user.id,
        channel_id,
        message_id: messageId,
        message_author_id: author.id,
        emoji: { id: null, name: emoji },
        burst: false,
        type: 0,
        ...guild,
        ...(added && guild.guild_id ? { member: { ...world.member(user.id), user } } : {}),
      }));
    },

    // ------------------------------------------------ people ask
    command: ({ channel = general, user = ann, query: text, ...more }: Command): Promise<Shown> =>
      query(InteractionType.ApplicationCommand, text, channel, user, more),
    autocomplete: (text: string, channel = general, user = ann): Promise<Shown> =>
      query(InteractionType.ApplicationCommandAutocomplete, text, channel, user, {}),
    contextMenu: (messageId: string, user = ann, more: object = {}): Promise<Shown> => {
      const message = existing(messageId);
      const resolved = { messages: { [messageId]: message } };
      const data = { id: '2', type: 3, name: 'Explain error codes', target_id: messageId, resolved };
      return interactions.ask({
        type: InteractionType.ApplicationCommand,
        data,
        channel: message.channel_id,
        user,
        ...more,
      });
    },
    press: (messageId: string, customId: string, user = ann): Promise<Shown> => {
      const message = existing(messageId);
      const data = { component_type: 2, custom_id: customId, id: 1 };
      return interactions.ask({
        type: InteractionType.MessageComponent,
        data,
        channel: message.channel_id,
        user,
        message,
      });
    },

    // ------------------------------------------------ what stands there
    messages: (channel: string) =>
      [...world.messages.values()].filter(({ channel_id: id }) => id === channel),
    answers: (channel: string) =>
      [...world.messages.values()].filter(
        ({ channel_id: id, author }) => id === channel && author.id === world.bot.id,
      ),
    thread(parent: string, name = 'a thread', more: Partial<StandInChannel> = {}): string {
      const thread = world.channel(name, ChannelType.PublicThread, { parent_id: parent, ...more });
      announce('THREAD_CREATE', withThreadState(thread));
      return thread.id;
    },
    channel(name: string, more: Partial<StandInChannel> = {}, type = ChannelType.GuildText): string {
      const channel = world.channel(name, type, more);
      if (channel.guild_id) announce('CHANNEL_CREATE', channel);
      return channel.id;
    },
    /** Takes permissions from the bot in a channel; `secretly`, so that its memory still says it has them. */
    deny(channelId: string, permissions: bigint, secretly = false): void {
      const channel = world.channels.get(channelId);
      if (!channel) throw new Error(`no channel ${channelId}`);
      channel.permission_overwrites = [
        { id: world.botRole.id, type: 0, allow: '0', deny: permissions.toString() },
      ];
      if (!secretly) announce('CHANNEL_UPDATE', channel);
    },

    // ------------------------------------------------ what goes wrong
    fail: rest.fail,
    cut: gateway.cut,
    closeGateway: gateway.close,
    askReconnect: gateway.askReconnect,
    invalidateSessions: gateway.invalidate,
    revokeToken: (): void => void (world.token = 'another'),
    setContentIntent: (granted: boolean): void => void (world.contentIntent = granted),
    connected: gateway.connected,
    /** Resolves when the client has taken in every event so far. */
    delivered: gateway.delivered,
    async stop(): Promise<void> {
      interactions.stop();
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Command {
  query: string;
  channel?: string;
  user?: APIUser;
  locale?: string;
  foreign?: boolean;
}

export type StandInDiscord = Awaited<ReturnType<typeof startDiscord>>;

const withThreadState = (thread: StandInChannel) => ({
  ...thread,
  owner_id: '1',
  message_count: 0,
  member_count: 1,
  rate_limit_per_user: 0,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
    locked: false,
  },
  newly_created: true,
});
