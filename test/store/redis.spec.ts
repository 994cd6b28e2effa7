import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { realClock } from '../../src/bot.js';
import { root } from '../../src/catalog/paths.js';
import { UserError } from '../../src/errors.js';
import type { FactStore } from '../../src/store/fact.js';
import { openStore } from '../../src/store/open.js';
import { createRedisStore } from '../../src/store/redis.js';
import { PATIENCE, withFallback } from '../../src/store/with-fallback.js';
import { freePort, type RunningRedis, redisServer, startRedis } from './redis-server.js';

const PASSWORD = 'hunter2/p@ss';
const ENCODED = encodeURIComponent(PASSWORD);

const silent = { debug() {}, info() {}, warn() {}, error() {} };

const refusalOf = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as Error;
};

describe('a Redis address', () => {
  it('where nothing listens is refused by host and port, without the password', async () => {
    const port = await freePort();
    const url = `redis://me:${ENCODED}@127.0.0.1:${port}/2`;
    const { message } = await refusalOf(createRedisStore(url, { connectWithin: 400 }));
    expect(message).toMatch(
      new RegExp(`^STORE_URL: no Redis answers at 127\\.0\\.0\\.1:${port} within 0\\.4 s \\(ECONNREFUSED\\)`),
    );
    expect(message).not.toContain('hunter2');
  });

  it('where something else listens, or nothing ever answers, is refused too', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    const talker = createServer((socket) => {
      socket.on('error', () => {});
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    }).listen(0, '127.0.0.1');
    for (const server of [silent, talker]) {
      if (!server.listening) await once(server, 'listening');
      const address = server.address();
      if (!address || typeof address === 'string') throw new Error('no port');
      for (const scheme of ['redis', 'rediss']) {
        const url = `${scheme}://:${ENCODED}@127.0.0.1:${address.port}`;
        const { message } = await refusalOf(createRedisStore(url, { connectWithin: 400 }));
        expect(message).toMatch(/^STORE_URL: no Redis answers at 127\.0\.0\.1:\d+ within/);
        expect(message).not.toContain('hunter2');
      }
      server.close();
    }
  });

  it.each(['redis://', 'redis://:secret@', 'redis:///2', 'rediss://[x'])('%s is no address', async (url) => {
    const { message } = await refusalOf(openStore(url));
    expect(message).toMatch(/^STORE_URL is no Redis address: write redis:\/\/HOST:6379/);
    expect(message).not.toContain('secret');
  });
});

describe.skipIf(!redisServer)('Redis', () => {
  let server: RunningRedis;
  const opened: FactStore[] = [];
  const open = async (url = server.url) => {
    const store = await createRedisStore(url);
    opened.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  afterAll(() => server.stop());

  it('that wants a password is used with it, and refused at once without or with a wrong one', async () => {
    const guarded = await startRedis(['--requirepass', PASSWORD]);
    try {
      const at = `127.0.0.1:${guarded.port}`;
      const store = await open(`redis://:${ENCODED}@${at}`);
      await store.set('k', 1);
      expect(await store.get('k')).toBe(1);
      for (const user of ['', ':wrong-password@', 'nobody:wrong-password@']) {
        const { message } = await refusalOf(
          createRedisStore(`redis://${user}${at}`, { connectWithin: 60_000 }),
        );
        expect(message).toBe(
          `STORE_URL: Redis at ${at} refuses the user, password or database of the address: correct them`,
        );
      }
    } finally {
      await guarded.stop();
    }
  });

  it('is enough with the rights that the documentation lists', async () => {
    const rights = /Rights\*\* .*: `(~[^`]+)`/.exec(
      readFileSync(join(root, 'docs', 'operations.md'), 'utf8'),
    )?.[1];
    const admin = new Redis(server.url);
    await admin.call('ACL', 'SETUSER', 'bot', 'reset', 'on', `>${PASSWORD}`, ...(rights ?? '').split(' '));
    const store = await open(`redis://bot:${ENCODED}@127.0.0.1:${server.port}`);
    expect(await store.add('a', 1, 60_000)).toBe(true);
    await store.set('a', { b: 1 });
    expect(await store.replace('a', { b: 1 }, { b: 2 })).toBe(true);
    expect(await store.count('n', 2, 60_000)).toBe(2);
    expect(await store.list('')).toEqual(expect.arrayContaining(['a', 'n']));
    for await (const { key } of store.facts('a')) expect(key).toBe('a');
    await store.remove('a');
    await store.remove('n');
    await admin.quit();
  });

  it('is not taken for away when the process itself was busy', async () => {
    const store = withFallback(await open(), { clock: realClock, log: silent });
    await store.set('k', 1);
    const answers = [store.get('k'), store.add('claim', 1, 60_000)];
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3 * PATIENCE);
    expect(await Promise.all(answers)).toEqual([1, true]);
    expect(store.health()).toEqual({ status: 'ok', waitingWrites: 0 });
    await store.remove('claim');
    await store.remove('k');
  });

  it('forgets by its own clock, without being asked', async () => {
    const store = await open();
    await store.set('real', 1, 30);
    await store.count('real/n', 1, 30.5);
    expect(await store.add('real/none', 1, 0)).toBe(true);
    await vi.waitFor(async () => expect(await store.list('real')).toEqual([]), { timeout: 10_000 });
  });

  it('may be shared: other keys are neither seen nor touched', async () => {
    const raw = new Redis(server.url);
    await raw.set('theirs', 'x');
    await raw.set('imerro', 'x');
    const store = await open();
    for (const key of await store.list('')) await store.remove(key);
    await store.set('a', 1);
    for await (const { key } of store.facts('')) expect(['a']).toContain(key);
    expect(await store.list('')).toEqual(['a']);
    expect(await raw.get('imerror:a')).toBe('1');
    await raw.quit();
  });

  it('is never searched by what messages need', async () => {
    const raw = new Redis(server.url);
    await raw.config('RESETSTAT');
    const store = await open();
    await store.add('message/x', 1, 1_000);
    await store.set('message/x', 2, 1_000);
    await store.get('message/x');
    await store.count('counter/x', 1, 1_000);
    await store.count('counter/x', 1, 1_000);
    await store.remove('message/x');
    await store.sweep();
    const asked = [...(await raw.info('commandstats')).matchAll(/cmdstat_([a-z|]+)/g)].map(
      ([, name]) => name,
    );
    expect(asked).toContain('set');
    expect(asked).not.toContain('scan');
    expect(asked).not.toContain('keys');
    await raw.quit();
  });

  it('that is killed makes commands fail without a word of what was in them, and is found again', async () => {
    const mortal = await startRedis();
    const store = await open(mortal.url);
    let cuts = 0;
    store.onCut?.(() => {
      cuts += 1;
    });
    await store.set('k', 1);
    await mortal.kill();
    await vi.waitFor(() => expect(cuts).toBeGreaterThan(0), { timeout: 10_000 });
    const error: Error = await store.set('key/U1', { author: 'U1' }).then(
      () => new Error('it was done'),
      (caught) => caught,
    );
    expect(error.message).toMatch(/^Redis: /);
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain('U1');
    await mortal.start();
    await vi.waitFor(() => store.set('k', 2), { timeout: 10_000, interval: 100 });
    expect(await store.get('k')).toBe(2);
    await store.close();
    opened.splice(0);
    await mortal.stop();
  });

  it('that stands still makes commands fail after a while, and closing does not wait for it', async () => {
    const frozen = await startRedis();
    const store = await open(frozen.url);
    frozen.freeze();
    await expect(store.get('k')).rejects.toThrow(/^Redis: Command timed out/);
    await store.close();
    opened.splice(0);
    frozen.thaw();
    await frozen.stop();
  });
});
