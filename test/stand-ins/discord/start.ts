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
  PermissionFlagsBits as Bits,
  ChannelType,
  GatewayIntentBits as Intents,
} from 'discord-api-types/v10';
import { createAsking } from './asking.js';
import { createCdn } from './attachments.js';
import { createConversation } from './conversation.js';
import { createGateway } from './gateway.js';
import { guildCreate, withThreadState } from './guild.js';
import { createInteractions } from './interactions.js';
import { messageRoutes } from './message-routes.js';
import { otherRoutes } from './other-routes.js';
import { createOutlet } from './outlet.js';
import { createRest } from './rest.js';
import { threadAndReactionRoutes } from './thread-and-reaction-routes.js';
import { createWorld, type StandInChannel } from './world.js';
import { createWriting } from './writing.js';

export interface StandInOptions {
  /** False: the application has not been granted the message-content intent. */
  contentIntent?: boolean;
  /** Milliseconds an interaction waits for its first answer; Discord's are 3000. */
  patience?: number;
}

export async function startDiscord({ contentIntent = true, patience = 3000 }: StandInOptions = {}) {
  const world = createWorld('MTA.stand-in.secret-token-of-tests', contentIntent);
  const conversation = createConversation(world, () => gateway);
  const interactions = createInteractions({
    world,
    gateway: () => gateway,
    outlet: createOutlet(world, conversation),
    problems: () => rest.problems,
    patience,
  });
  const cdn = createCdn(world, () => `http://127.0.0.1:${port}`);
  const rest = createRest(world, [
    ...otherRoutes(world, () => `ws://127.0.0.1:${port}/gateway`),
    ...messageRoutes(world, conversation),
    ...threadAndReactionRoutes(world, (event, data) => announce(event, data)),
    ...interactions.routes,
  ]);
  const server = createServer((request, response) =>
    request.url?.startsWith('/attachments/')
      ? cdn.serve(request, response)
      : rest.listener(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = createGateway(
    server,
    world,
    () => `ws://127.0.0.1:${port}/gateway`,
    () => tellGuild(),
  );

  const ann = world.person('ann');
  const bo = world.person('bo');
  const moderator = world.person('moderator', Bits.ManageMessages | Bits.ManageChannels);
  const alertBot = world.person('alerts', 0n, true);
  const general = world.channel('general', ChannelType.GuildText).id;
  const forum = world.channel('help', ChannelType.GuildForum).id;
  const direct = world.channel('', ChannelType.DM, { recipients: [ann] }).id;

  const tellGuild = () => guildCreate(world, moderator.id);
  const announce = (event: string, data: unknown) =>
    gateway.dispatch({ event, intent: Intents.Guilds, data: () => data });

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    /** For DISCORD_CDN_URL, and what people attach. */
    cdnUrl: `http://127.0.0.1:${port}`,
    cdn,
    token: world.token,
    world,
    ...{ ann, bo, moderator, alertBot, general, forum, direct },
    problems: rest.problems,
    requests: rest.requests,
    commands: world.commands,
    identifies: gateway.identifies,
    guildCreate: tellGuild,

    ...createWriting(world, conversation, ann),
    ...createAsking(world, interactions.ask, { channel: general, user: ann }),

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
    /** Any event, as it is. */
    dispatch: (event: string, data: unknown): void =>
      gateway.dispatch({ event, intent: 0, data: () => data }),
    fail: rest.fail,
    cut: gateway.cut,
    closeGateway: gateway.close,
    askReconnect: gateway.askReconnect,
    invalidateSessions: gateway.invalidate,
    /** The bot is taken out of the server, or with `outage` the server is away for a while. */
    leaveGuild(outage = false): void {
      announce('GUILD_DELETE', { id: world.guildId, ...(outage ? { unavailable: true } : {}) });
    },
    revokeToken(): void {
      world.token = 'another';
    },
    setContentIntent(granted: boolean): void {
      world.contentIntent = granted;
    },
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

export type StandInDiscord = Awaited<ReturnType<typeof startDiscord>>;
