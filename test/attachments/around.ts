/** The whole bot, and hosts that are not a platform's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createBot, realClock } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Clock, Log } from '../../src/types.js';
import { catalog } from '../catalog.js';

/** Waits of the core are cut short, so that what never ends is given up soon. */
export const impatient: Clock = {
  now: Date.now,
  after: (milliseconds, work) => realClock.after(Math.min(milliseconds, 200), work),
};

export const wholeBot = (log: Log, clock: Clock = realClock) =>
  createBot({ catalog, store: createMemoryStore(clock), clock, log });

/** A host on loopback that is nobody's; what it was asked, with the token if one came along. */
export async function foreignHost(content: string) {
  const asked: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization });
    response.writeHead(200, { 'content-type': 'text/plain' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
