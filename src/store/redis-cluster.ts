/** A node of a cluster becomes a client of the whole cluster; a server that stands alone stays what it is. */
import { Cluster, type Redis } from 'ioredis';
import { UserError } from '../errors.js';
import { pauseBefore, REDIS_OPTIONS } from './redis-options.js';

/** @throws UserError when the rest of the cluster cannot be reached */
export async function asCluster(redis: Redis, patience: number): Promise<Redis | Cluster> {
  // A user without the right to ask is left with the one server the address names.
  const info = await redis.info('cluster').catch(() => '');
  if (!/cluster_enabled:1/.test(info)) return redis;
  const { host = 'localhost', port = 6379, username, password, tls } = redis.options;
  const { retryStrategy: _, enableOfflineQueue, ...options } = REDIS_OPTIONS;
  const cluster = new Cluster([{ host, port }], {
    lazyConnect: true,
    enableOfflineQueue,
    clusterRetryStrategy: pauseBefore,
    // A command that may have been done is not sent again; one that was only redirected is.
    retryDelayOnFailover: 0,
    retryDelayOnClusterDown: 0,
    redisOptions: { ...options, username, password, tls },
    // Certificates bear names: a name that the cluster announces is not replaced by its address.
    ...(tls ? { dnsLookup: (address, done) => done(null, address) } : {}),
  });
  cluster.on('error', () => {});
  try {
    await new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error('no answer')), patience).unref();
      cluster.once('ready', resolve);
      cluster.connect().catch(() => {});
    });
    // Connections to the nodes are made by the first command; that one must not be a claim among many.
    await Promise.all(cluster.nodes('master').map((node) => node.ping()));
  } catch {
    cluster.disconnect();
    throw new UserError(
      `STORE_URL: the cluster that ${host}:${port} belongs to cannot be reached: see that all its nodes announce addresses this machine can reach`,
    );
  } finally {
    redis.disconnect();
  }
  return cluster;
}

/** The servers that hold keys: one, or all primaries of a cluster. */
export function holders(redis: Redis | Cluster): Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
