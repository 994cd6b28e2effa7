/** Opens the playground: the whole bot behind a page on this machine, without any token. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createBot, realClock } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Catalog, Log } from '../../src/types.js';
import { createApp } from './app.js';
import { createConversations } from './conversations.js';
import { readPageFiles } from './files.js';
import { HOST, listen } from './listen.js';

const SWEEP_EVERY = 10 * 60_000;

export interface PlaygroundOptions {
  catalog: Catalog;
  /** 0 for any free port. */
  port: number;
  /** The port was asked for, rather than taken from its default. */
  portChosen: boolean;
  log: Log;
}

/**
 * Listens on 127.0.0.1 only and prints the address.
 * @throws UserError when a chosen port is taken
 */
export async function startPlayground({ catalog, port, portChosen, log }: PlaygroundOptions) {
  const store = createMemoryStore();
  const bot = createBot({ catalog, store, log });
  const conversations = createConversations({ bot, store, clock: realClock });
  const app = createApp({ catalog, bot, conversations, files: readPageFiles(), log });

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const address = `http://${HOST}:${await listen(server, port, portChosen)}`;
  const sweeping = setInterval(() => void store.sweep(), SWEEP_EVERY);
  sweeping.unref();
  process.stdout.write(
    `imerror playground: ${address}\n` +
      'To connect Slack or Discord, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN (see README.md), and start again.\n',
  );

  return {
    address,
    async stop() {
      clearInterval(sweeping);
      const closed = new Promise((resolve) => server.close(resolve));
      // Browsers keep connections open; what is in hand is answered within a blink, so nothing is waited for.
      await bot.settled();
      server.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}
