import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { createRedisStore } from '../../src/store/redis.js';
import { createSqliteStore } from '../../src/store/sqlite.js';
import { testStore } from '../contract/store.js';
import { type RunningCluster, startCluster } from './redis-cluster.js';
import { passOnServer, type RunningRedis, redisServer, startRedis } from './redis-server.js';

testStore({ name: 'memory', open: async (clock) => createMemoryStore(clock) });

let path = '';
testStore({
  name: 'sqlite',
  open: async (clock) => {
    path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'data', 'store.db');
    return createSqliteStore(path, clock);
  },
  again: async (clock) => createSqliteStore(path, clock),
});

describe.skipIf(!redisServer)('on a real redis-server', () => {
  let server: RunningRedis;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  testStore({
    name: 'redis',
    open: async (clock) => {
      await flush(server.url);
      return createRedisStore(server.url, { clock });
    },
    again: (clock) => createRedisStore(server.url, { clock }),
    // Real time passes on the server between two looks; seconds of it may not decide anything.
    pass: (milliseconds) => passOnServer(server.url, milliseconds),
    grain: 10_000,
    expiresItself: true,
  });

  describe('as a cluster', () => {
    let cluster: RunningCluster;
    beforeAll(async () => {
      cluster = await startCluster();
    });
    afterAll(() => cluster.stop());
    const everywhere = async (work: (url: string) => Promise<unknown>) => {
      for (const { url } of cluster.nodes) await work(url);
    };

    testStore({
      name: 'redis cluster of three',
      open: async (clock) => {
        await everywhere(flush);
        return createRedisStore(cluster.url, { clock });
      },
      again: (clock) => createRedisStore(cluster.nodes[2]?.url ?? '', { clock }),
      pass: (milliseconds) => everywhere((url) => passOnServer(url, milliseconds)),
      grain: 10_000,
      expiresItself: true,
    });
  });
});

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.quit();
}
