/** Signed HTTP: Slack posts every event, command and button to one path. Bolt checks signature and age. */
import type { Server } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { UserError } from '../../../src/errors.js';
import type { Patience } from '../api/patience.js';
import { sleep } from '../api/sleep.js';
import { EVENTS_PATH } from '../manifest.js';
import type { Connection } from './connection.js';

export interface HttpParts {
  signingSecret: string;
  /** 0 takes any free port. */
  port: number;
  host: string | undefined;
  logger: Logger;
  patience: Patience;
}

export function openHttp({ signingSecret, port, host, logger, patience }: HttpParts): Connection {
  const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: EVENTS_PATH });
  let server: Server | undefined;

  return {
    receiver,
    async start() {
      server = await receiver
        .start({ port, ...(host === undefined ? {} : { host }) })
        .catch((error: Error) => {
          const code = 'code' in error ? String(error.code) : error.message;
          throw new UserError(`PORT ${port} cannot be listened on (${code}): free it or choose another`, {
            cause: error,
          });
        });
      return addressOf(server);
    },
    async stop() {
      if (server === undefined) return;
      const late = new AbortController();
      const closed = receiver.stop().finally(() => late.abort());
      // A client that keeps its connection open would hold up the end for ever.
      await Promise.race([closed, sleep(patience.close, late.signal).catch(() => undefined)]);
      server.closeAllConnections();
    },
  };
}

function addressOf(server: Server): string | undefined {
  const address = server.address();
  if (address === null || typeof address === 'string') return undefined;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
