/** A real redis-server on a free port of this machine, in a folder of its own, with nothing written to disk. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** The server is installed here. */
export const redisServer = spawnSync('redis-server', ['--version']).status === 0;

export interface RunningRedis {
  url: string;
  port: number;
  /** Ends the server as a crash would: everything in it is gone. */
  kill(): Promise<void>;
  /** Starts it anew on the same port. */
  start(): Promise<void>;
  /** Lets it stand still, holding its connections. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

export async function startRedis(more: string[] = []): Promise<RunningRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'imerror-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async () => {
    const bind = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    server = spawn('redis-server', [...bind, '--save', '', '--appendonly', 'no', ...more], {
      stdio: 'ignore',
    });
    await answering(port);
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    start,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes every key that will expire that much older, as if the server's clock had moved. */
export async function passOnServer(url: string, milliseconds: number): Promise<void> {
  const redis = new Redis(url);
  for (const key of await redis.keys('*')) {
    const left = await redis.pttl(key);
    if (left >= 0) await redis.pexpire(key, left - milliseconds);
  }
  await redis.quit();
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answering(port: number): Promise<void> {
  const redis = new Redis({ host: '127.0.0.1', port, retryStrategy: () => 20, maxRetriesPerRequest: 500 });
  redis.on('error', () => {});
  // With a password in force, a refusal is an answer too.
  await redis.ping().catch((error: Error) => {
    if (!error.message.startsWith('NOAUTH')) throw error;
  });
  redis.disconnect();
}
