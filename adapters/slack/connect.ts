/** The Slack adapter: joins the core to one workspace, by Socket Mode or signed HTTP. */
import { App } from '@slack/bolt';
import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/types.js';
import { createChannelQueue } from './api/channel-queue.js';
import { clientOptions } from './api/client-options.js';
import { PATIENCE, type Patience } from './api/patience.js';
import { createSlackLogger, withoutTokens } from './api/slack-logger.js';
import { sleep } from './api/sleep.js';
import { checkScopes } from './connect/check-scopes.js';
import { checkToken } from './connect/check-token.js';
import { watchIntake } from './connect/intake.js';
import { openConnection, type SlackSettings } from './connect/open-connection.js';
import { listenToActions } from './listen/action.js';
import { listenToCommand } from './listen/command.js';
import { listenToHome } from './listen/home.js';
import { listenToJoins } from './listen/joined.js';
import type { Listening } from './listen/listening.js';
import { listenToLookUp } from './listen/look-up.js';
import { listenToMessages } from './listen/message.js';
import { listenToReactions } from './listen/reaction.js';
import { createRights } from './listen/rights.js';
import { listenToSettings } from './listen/settings.js';
import { listenToShortcut } from './listen/shortcut.js';
import { listenToUninstalls } from './listen/uninstalled.js';
import { createPlatform } from './platform.js';
import { createChannelFacts } from './read/channel-facts.js';
import { createFiles } from './read/files.js';
import { createPeople } from './read/people.js';
import { createSharedChannels } from './read/shared-channels.js';
import { createWorkspaceOf } from './read/workspace.js';

export type { SlackSettings } from './connect/open-connection.js';

export interface SlackParts {
  bot: Bot;
  log: Log;
  settings: SlackSettings;
  /** Something no retry can mend happened while running, such as a revoked token. The process should end. */
  onFatal?: (error: Error) => void;
  patience?: Partial<Patience>;
}

export interface SlackConnection {
  /** Takes no more events, finishes what is in hand, closes. */
  stop(): Promise<void>;
  /** `http://127.0.0.1:3000`, in HTTP mode. */
  address?: string;
}

/** Resolves when events come in. Throws `UserError` with one line when a setting is wrong. */
export async function connectSlack(parts: SlackParts): Promise<SlackConnection> {
  const { bot, log, settings } = parts;
  const patience = { ...PATIENCE, ...parts.patience };
  const stopping = new AbortController();
  const logger = createSlackLogger(log);
  const options = clientOptions(logger, patience, settings.apiUrl);
  const onFatal = parts.onFatal ?? ((error) => log.error({ platform: 'slack' }, error.message));
  const connection = openConnection({ settings, options, logger, log, patience, onFatal });

  const app = new App({
    token: settings.botToken,
    receiver: connection.receiver,
    clientOptions: options,
    logger,
    // The core is told of its own posts too, marked as such.
    ignoreSelf: false,
    deferInitialization: true,
  });
  const who = await checkToken(app.client, patience, stopping.signal, settings.apiUrl);
  await app.init();
  checkScopes(who.scopes, log);

  const platform = createPlatform({
    client: app.client,
    inTurn: createChannelQueue(),
    patience,
    stop: stopping.signal,
  });
  const rights = createRights(app.client, log);
  const factsOf = createChannelFacts(app.client, patience.facts);
  const { botToken: token, fileHosts } = settings;
  const filesOf = createFiles({ client: app.client, token, log, fileHosts });
  const { scopes: granted } = who;
  const asking = { client: app.client, within: patience.facts };
  listen(app, {
    bot,
    log,
    patience,
    rights,
    factsOf,
    filesOf,
    granted,
    personOf: createPeople({ ...asking, allowed: granted.includes('users:read') }),
    channelsOf: createSharedChannels({ ...asking, granted }),
    workspaceOf: createWorkspaceOf(who.workspace),
    platformOf: () => platform,
  });
  const intake = watchIntake(app, { patience, log });

  const address = await connection.start();
  log.info({ platform: 'slack', workspace: who.workspace, mode: settings.mode, address }, 'Slack: connected');

  async function finish(): Promise<void> {
    intake.close();
    const finished = new AbortController();
    const work = Promise.all([intake.empty(), bot.settled()]).finally(() => finished.abort());
    await Promise.race([work, sleep(patience.finish, finished.signal).catch(() => undefined)]);
    stopping.abort();
    await connection.stop();
  }

  let stopped: Promise<void> | undefined;
  return {
    ...(address === undefined ? {} : { address }),
    stop() {
      stopped ??= finish();
      return stopped;
    },
  };
}

function listen(app: App, listening: Listening): void {
  listenToCommand(app, listening);
  listenToMessages(app, listening);
  listenToReactions(app, listening);
  listenToActions(app, listening);
  listenToShortcut(app, listening);
  listenToLookUp(app, listening);
  listenToSettings(app, listening);
  listenToHome(app, listening);
  listenToJoins(app, listening);
  listenToUninstalls(app, listening);
  app.error(async (error) => {
    listening.log.error({ platform: 'slack', code: error.code }, withoutTokens(`Slack: ${error.message}`));
  });
}
