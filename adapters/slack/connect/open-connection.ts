/** Which way events come in, as set. */

import type { Logger } from '@slack/bolt';
import type { SlackSettings } from '../../../src/config.js';
import { UserError } from '../../../src/errors.js';
import type { Log } from '../../../src/types.js';
import type { ClientOptions } from '../api/client-options.js';
import type { Patience } from '../api/patience.js';
import type { Connection } from './connection.js';
import { openHttp } from './open-http.js';
import { openSocket } from './open-socket.js';

export type { SlackSettings };

export interface ConnectionParts {
  settings: SlackSettings;
  options: ClientOptions;
  logger: Logger;
  log: Log;
  patience: Patience;
  onFatal: (error: Error) => void;
}

/** Throws `UserError` when the settings lack what the mode needs. */
export function openConnection({
  settings,
  options,
  logger,
  log,
  patience,
  onFatal,
}: ConnectionParts): Connection {
  const { appToken, signingSecret, port, host } = settings;
  if (settings.mode === 'socket') {
    if (!appToken)
      throw new UserError('SLACK_APP_TOKEN is missing: Socket Mode needs it beside SLACK_BOT_TOKEN');
    return openSocket({ appToken, options, logger, log, patience, onFatal });
  }
  if (!signingSecret)
    throw new UserError('SLACK_SIGNING_SECRET is missing: HTTP mode needs it beside SLACK_BOT_TOKEN');
  return openHttp({ signingSecret, port: port ?? 0, host, logger, patience });
}
