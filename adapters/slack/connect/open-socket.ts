/**
 * Socket Mode with a reconnect of our own. The SDK's waits five seconds after every refresh Slack asks for, and
 * a token that was revoked meanwhile ends the process by an unhandled rejection. So its reconnect is off: this
 * one comes back at once, slows down while Slack is away, and reports what no retry can mend.
 */
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { UserError } from '../../../src/errors.js';
import type { Log } from '../../../src/types.js';
import type { ClientOptions } from '../api/client-options.js';
import { codeOf } from '../api/failure.js';
import type { Patience } from '../api/patience.js';
import { sleep } from '../api/sleep.js';
import { appTokenRefused } from './check-token.js';
import type { Connection } from './connection.js';

export interface SocketParts {
  appToken: string;
  options: ClientOptions;
  logger: Logger;
  log: Log;
  patience: Patience;
  onFatal: (error: Error) => void;
}

/** Answers of apps.connections.open after which asking again is of no use. */
const HOPELESS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
  'forbidden_team',
  'access_denied',
]);

export function openSocket(parts: SocketParts): Connection {
  const { appToken, options, logger, log, patience, onFatal } = parts;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: options },
  });
  const { client } = receiver;
  const stopping = new AbortController();
  let connecting = false;
  let up = false;
  let connectedAt = 0;

  async function connect(): Promise<void> {
    connecting = true;
    try {
      await client.start();
      connectedAt = performance.now();
    } finally {
      connecting = false;
    }
  }

  async function reconnect(): Promise<void> {
    // A socket that is closed as soon as it opens (too many of them, say) must not be opened in a tight loop.
    const steady = performance.now() - connectedAt > patience.steady;
    for (let tries = steady ? 0 : 1; !stopping.signal.aborted; tries += 1) {
      const pause = patience.reconnects[Math.min(tries, patience.reconnects.length - 1)] ?? 0;
      if (pause > 0) await sleep(pause, stopping.signal).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        await connect();
        if (stopping.signal.aborted) return void client.disconnect();
        if (up) return log.info({ platform: 'slack' }, 'Slack: connected again');
      } catch (error) {
        const code = codeOf(error);
        if (code !== undefined && HOPELESS.has(code)) return onFatal(new UserError(appTokenRefused(code)));
        log.warn({ platform: 'slack', code, tries }, 'Slack: no connection, trying again');
      }
    }
  }

  client.on('connected', () => {
    up = true;
  });
  client.on('disconnected', () => {
    up = false;
    if (!connecting && !stopping.signal.aborted) void reconnect();
  });

  return {
    receiver,
    async start() {
      await connect().catch((error: unknown) => {
        const code = codeOf(error);
        throw code === undefined
          ? new UserError(
              `Slack opened no socket: check that this machine may connect to Slack by WebSocket`,
              { cause: error },
            )
          : new UserError(appTokenRefused(code), { cause: error });
      });
      // Closed again before anybody looked.
      if (!up) void reconnect();
      return undefined;
    },
    async stop() {
      stopping.abort();
      await Promise.race([client.disconnect(), sleep(patience.close, new AbortController().signal)]);
    },
  };
}
