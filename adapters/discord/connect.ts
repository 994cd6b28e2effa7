/** Discord, from connecting to leaving. */
import { type Client, type ClientOptions, Events, GatewayCloseCodes, RESTEvents } from 'discord.js';
import type { Bot } from '../../src/bot.js';
import { UserError } from '../../src/errors.js';
import type { Log } from '../../src/types.js';
import { createAbilities } from './abilities.js';
import { catchUp } from './catch-up.js';
import { createClient } from './client.js';
import { describeError } from './describe-error.js';
import { CONTENT_OFF } from './intents.js';
import { inviteUrl } from './invite.js';
import { createIntake } from './listen.js';
import { logIn, TOKEN_REFUSED } from './log-in.js';
import { createMarks } from './marks.js';
import { discordPlatform } from './platform.js';
import { registerCommands } from './register-commands.js';
import { within } from './within.js';

/** Milliseconds for what is in hand at a stop; the connection is closed after that in any case. */
const FINISH_WITHIN = 4_000;

export interface DiscordConnection {
  /** Takes no more events, finishes what is in hand, leaves. */
  stop(): Promise<void>;
  /** Adds the bot to a server, with the permissions it uses. */
  inviteUrl: string;
}

export interface DiscordOptions {
  bot: Bot;
  log: Log;
  settings: { token: string; apiUrl?: string | undefined; cdnUrl?: string | undefined };
  /** The connection is lost for good, a revoked token say: end the process with this error. */
  onFatal?: (error: Error) => void;
  /** Passed to discord.js, for tests. */
  clientOptions?: Partial<ClientOptions>;
  /** Milliseconds of silence after which a login is given up, for tests. */
  patience?: number;
}

/**
 * @throws UserError when Discord refuses the token; Refusal (`busy`) when Discord cannot be reached
 * @example
 * const discord = await connectDiscord({ bot, log, settings: { token } });
 * process.once('SIGTERM', () => discord.stop());
 */
export async function connectDiscord(options: DiscordOptions): Promise<DiscordConnection> {
  const { bot, log, settings, clientOptions, patience, onFatal = () => {} } = options;
  let current: Client | undefined;
  let stopping = false;
  let failed = false;

  const connected = () => {
    if (!current) throw new Error('Discord: not connected');
    return current;
  };
  const lacking = createAbilities(connected, log);
  const marks = createMarks(bot, log);
  const around = { bot, log, marks, platform: discordPlatform(connected, lacking, log) };
  const intake = createIntake(around);

  function fail(error: Error): void {
    if (stopping || failed) return;
    failed = true;
    onFatal(error);
  }

  /** With the message text if Discord grants it, else without. */
  async function open(withContent: boolean): Promise<Client<true>> {
    const client = createClient({
      apiUrl: settings.apiUrl,
      cdnUrl: settings.cdnUrl,
      withContent,
      clientOptions,
    });
    client.on(Events.Error, (error) =>
      log.error(describeError(error), 'Discord: the library reported an error'),
    );
    client.on(Events.ShardError, (error, shard) =>
      log.debug({ shard, ...describeError(error) }, 'Discord: connection trouble'),
    );
    intake.listen(client);
    // Before the login is over: events may come with its last packet.
    current = client;
    if ((await logIn(client, settings.token, patience)) === 'no-content') {
      if (!withContent) throw new Error('Discord refuses an intent that needs no permission');
      log.warn({}, CONTENT_OFF);
      return open(false);
    }
    watch(client);
    if (!client.isReady()) throw new Error('Discord: the connection closed while it was opened');
    readMissed(client);
    // A session that could not be resumed begins anew, and what was said in between is not told.
    client.on(Events.ShardReady, () => readMissed(client));
    return client;
  }

  /** Several shards may be ready at once: one reading is for all of them. */
  let reading = false;
  function readMissed(client: Client<true>): void {
    if (reading) return;
    reading = true;
    intake.take('catch-up', client.user.id, async () => {
      await marks.flush();
      await catchUp(client, around, lacking).finally(() => {
        reading = false;
      });
    });
  }

  /** What ends a running connection for good, and what changes it. */
  function watch(client: Client): void {
    // discord.js forgets the token at the first 401, and everything after fails: better to end and start anew.
    client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
      if (status === 401 && data.auth) fail(new UserError(TOKEN_REFUSED));
    });
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (stopping) return;
      if (code === GatewayCloseCodes.AuthenticationFailed) return fail(new UserError(TOKEN_REFUSED));
      if (code !== GatewayCloseCodes.DisallowedIntents)
        return fail(new Error(`Discord closed the connection: ${code}`));
      log.warn({}, CONTENT_OFF);
      void client
        .destroy()
        .then(() => open(false))
        .catch(fail);
    });
    client.on(Events.ShardReconnecting, (shard) => {
      if (!stopping) log.info({ shard }, 'Discord: reconnecting');
    });
    client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'Discord: resumed'));
  }

  const client = await open(true);
  const applicationId = client.application.id;
  const invite = inviteUrl(applicationId);
  log.info(
    { guilds: client.guilds.cache.size },
    `Discord: connected. Add the bot to a server with ${invite}`,
  );
  await registerCommands(client.rest, applicationId, log);

  return {
    inviteUrl: invite,
    async stop() {
      stopping = true;
      intake.close();
      await within(
        intake
          .done()
          .then(() => bot.settled())
          .then(() => marks.flush()),
        FINISH_WITHIN,
      );
      await current?.destroy();
    },
  };
}
