import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startPlayground } from '../../adapters/playground/serve.js';
import { UserError } from '../../src/errors.js';
import { catalog } from '../catalog.js';
import { createLines, openPlayground } from './open.js';

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const start = (port: number, portChosen: boolean) => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  return startPlayground({ catalog, port, portChosen, log: createLines().log });
};

it('prints where it is, and how to connect the platforms', async () => {
  const { address, printed } = await openPlayground();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const [first, second, ...rest] = printed.trimEnd().split('\n');
  expect(first).toBe(`imerror playground: ${address}`);
  expect(second).toMatch(/SLACK_BOT_TOKEN.*DISCORD_TOKEN/);
  expect(rest).toEqual([]);
});

it('takes another port when its default one is taken', async () => {
  const port = await takenPort();
  const { address, stop } = await start(port, false);
  onTestFinished(stop);
  expect(new URL(address).port).not.toBe(String(port));
  expect((await fetch(address)).status).toBe(200);
});

it('says so when a chosen port is taken', async () => {
  const port = await takenPort();
  const error = await start(port, true).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toBe(
    `playground: port ${port} is taken: set PORT to another number, or to 0 for any free one`,
  );
});

it('stops while a browser keeps its connection open', async () => {
  const { address, stop } = await start(0, true);
  await (await fetch(address)).text();
  await stop();
  await expect(fetch(address)).rejects.toThrow();
});
