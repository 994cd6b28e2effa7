/** Whether the bot is well, for whoever supervises it: GET /health. Answers also while the store is away. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { UserError } from '../src/errors.js';

export interface Health {
  status: 'ok' | 'degraded';
  /** What is not as it should be. */
  store?: object;
}

/** @throws UserError when the port is taken */
export async function serveHealth(port: number, host: string, health: () => Health) {
  const app = new Hono();
  // Degraded is no reason to restart: the bot keeps answering and mends itself. So it is 200, too.
  app.get('/health', (context) => context.json(health()));
  const server = serve({ fetch: app.fetch, port, hostname: host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new UserError(`HEALTH_PORT: ${port} cannot be used (${cause.code}): choose another`, { cause })),
    );
  });
  const { port: taken } = server.address() as { port: number };
  return {
    address: `http://${host}:${taken}/health`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        // A supervisor keeps its connection open between two looks.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
