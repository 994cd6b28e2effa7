/** Three real redis-servers that form a cluster on this machine. */
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort, type RunningRedis, startRedis } from './redis-server.js';

const SLOTS = 16_384;

export interface RunningCluster {
  /** Address of one node; the others are found by it. */
  url: string;
  nodes: RunningRedis[];
  stop(): Promise<void>;
}

export async function startCluster(size = 3): Promise<RunningCluster> {
  const nodes: RunningRedis[] = [];
  for (let index = 0; index < size; index += 1) {
    const bus = await freePort();
    nodes.push(
      await startRedis([
        '--cluster-enabled',
        'yes',
        '--cluster-port',
        String(bus),
        '--cluster-node-timeout',
        '2000',
      ]),
    );
    const redis = new Redis(nodes[index]?.url ?? '');
    const bound = (part: number) => Math.floor((SLOTS * part) / size);
    await redis.call('CLUSTER', 'ADDSLOTSRANGE', bound(index), bound(index + 1) - 1);
    // Nodes that all begin with the same epoch would have to settle that first.
    await redis.call('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
    const first = nodes[0];
    if (first && index > 0) {
      const [ownBus] = [...(await busOf(first.url))];
      await redis.call('CLUSTER', 'MEET', '127.0.0.1', first.port, ownBus ?? 0);
    }
    redis.disconnect();
  }
  for (const { url } of nodes) await joined(url, size);
  return {
    url: nodes[0]?.url ?? '',
    nodes,
    stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))),
  };
}

async function busOf(url: string): Promise<number[]> {
  const redis = new Redis(url);
  const lines = String(await redis.call('CLUSTER', 'NODES'));
  redis.disconnect();
  return [...lines.matchAll(/@(\d+)/g)].map(([, port]) => Number(port));
}

async function joined(url: string, size: number): Promise<void> {
  const redis = new Redis(url);
  for (;;) {
    const info = String(await redis.call('CLUSTER', 'INFO'));
    if (info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${size}`)) break;
    await wait(50);
  }
  redis.disconnect();
}
