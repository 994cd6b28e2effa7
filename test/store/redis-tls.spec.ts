/** Redis over TLS, with a certificate of an authority of one's own. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/catalog/paths.js';
import { freePort, type RunningRedis, redisServer, startRedis } from './redis-server.js';

const openssl = spawnSync('openssl', ['version']).status === 0;

/** Certificates are read when a process starts, so the store is opened in one of its own. */
const SCRIPT = `
  const [module, url] = process.argv.slice(1);
  const { createRedisStore } = await import(module);
  try {
    const store = await createRedisStore(url, { connectWithin: 3_000 });
    await store.set('k', 'over TLS');
    console.log(await store.get('k'));
    await store.close();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }`;

describe.skipIf(!redisServer || !openssl)('Redis over TLS', () => {
  let server: RunningRedis;
  let port: number;
  const folder = mkdtempSync(join(tmpdir(), 'imerror-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];

  beforeAll(async () => {
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
    ];
    execFileSync('openssl', [...made, ...subject], { stdio: 'ignore' });
    port = await freePort();
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert];
    server = await startRedis(['--tls-port', String(port), '--tls-auth-clients', 'no', ...files]);
  });
  afterAll(() => server.stop());

  const open = async (env: Record<string, string>) => {
    const args = ['--input-type=module', '-e', SCRIPT, join(root, 'dist', 'src', 'store', 'redis.js')];
    const child = spawn(process.execPath, [...args, `rediss://localhost:${port}`], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return out.trim();
  };

  it('works with the authority named', async () => {
    expect(await open({ NODE_EXTRA_CA_CERTS: cert })).toBe('over TLS');
  });

  it('is refused without, by host and port and the reason', async () => {
    expect(await open({})).toBe(
      `UserError: STORE_URL: no Redis answers at localhost:${port} within 3 s (DEPTH_ZERO_SELF_SIGNED_CERT): start it, or correct the address (rediss:// for TLS)`,
    );
  });
});
