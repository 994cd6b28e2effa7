/** Listens on loopback, and only there. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../src/errors.js';

export const HOST = '127.0.0.1';

/**
 * @param chosen the port was asked for: when it is not to be had, that is an error instead of another port
 * @returns the port that is listened on
 * @throws UserError when a chosen port cannot be had
 */
export async function listen(server: Server, port: number, chosen: boolean): Promise<number> {
  try {
    return await tryPort(server, port);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (!chosen && code === 'EADDRINUSE') return tryPort(server, 0);
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be listened on (${code})`;
    throw new UserError(
      `playground: port ${port} ${why}: set PORT to another number, or to 0 for any free one`,
    );
  }
}

async function tryPort(server: Server, port: number): Promise<number> {
  server.listen(port, HOST);
  // `once` rejects when the server says "error" first.
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
