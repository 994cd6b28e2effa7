import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { store as command } from '../../adapters/cli/store.js';
import { UserError } from '../../src/errors.js';
import { createRedisStore } from '../../src/store/redis.js';
import { createSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/types.js';
import { redisServer, startRedis } from './redis-server.js';

/** Runs `imerror store ARGS` on a store. */
async function run(url: string, ...args: string[]): Promise<{ code: number; out: string }> {
  const stdout = new PassThrough();
  const out = text(stdout);
  const io = {
    stdin: Readable.from([]),
    stdout,
    stderr: stdout,
    env: { STORE_URL: url },
    color: false,
    width: 80,
  };
  const code = await command(args, io);
  stdout.end();
  return { code, out: await out };
}

async function fill(store: Store): Promise<void> {
  await store.set('message/slack/T1/C1/1700000000.000100', { state: 'answered', author: 'U1' }, 60_000);
  await store.set('message/discord/G1/C2/175928847299117063', { state: 'answered', author: 'U2' });
  await store.set('change/slack/T1/C1/1', { at: 1_600_000_000_000, by: 'U1' });
  await store.count('counter/slack/T1/C1/2023-01-02/explained/70001', 12);
  await store.set('optout/slack/T1/U1', true);
  await store.close();
}

describe('imerror store', () => {
  let path: string;
  let url: string;
  beforeEach(async () => {
    path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'store.db');
    url = `file:${path}`;
    await fill(createSqliteStore(path));
  });

  it('shows how much there is of what, and since when', async () => {
    const { code, out } = await run(url);
    expect(code).toBe(0);
    expect(out).toContain(`${path}: 5 facts, `);
    expect(out).toMatch(/^kind +facts +size +oldest$/m);
    expect(out).toMatch(/^message +2 +\d+ bytes {2}2016-04-30$/m);
    expect(out).toMatch(/^change +1 +\d+ bytes {2}2020-09-13$/m);
    expect(out).toMatch(/^counter +1 +\d+ bytes {2}2023-01-02$/m);
    const { out: json } = await run(url, '--json');
    expect(JSON.parse(json)).toMatchObject({
      store: path,
      facts: 5,
      kinds: [{ kind: 'message', facts: 2 }, {}, {}, {}],
    });
  });

  it('exports every fact as a line of JSON', async () => {
    const { code, out } = await run(url, 'export');
    const facts = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(facts).toHaveLength(5);
    expect(facts).toContainEqual({ key: 'optout/slack/T1/U1', value: true });
    expect(facts.find(({ key }) => key.startsWith('message/slack'))).toEqual({
      key: 'message/slack/T1/C1/1700000000.000100',
      value: { state: 'answered', author: 'U1' },
      expires: expect.any(Number),
    });
  });

  it('erases a person, a channel, a workspace, and says how much', async () => {
    expect(await run(url, 'erase', '--person', 'U1')).toEqual({
      code: 0,
      out: 'store: 1 fact removed, 2 kept without the person\n',
    });
    expect(await run(url, 'erase', '--person', 'U1')).toEqual({ code: 1, out: 'store: nothing found\n' });
    expect((await run(url, 'erase', '--channel', 'discord/G1/C2')).out).toMatch(/^store: 1 fact removed/);
    expect((await run(url, 'erase', '--workspace', 'slack/T1')).out).toMatch(/^store: 3 facts removed/);
    expect((await run(url)).out).toContain(': 0 facts, ');
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).not.toContain('U1');
    expect(bytes).not.toContain('175928847299117063');
  });

  it.each([
    [['erase']],
    [['erase', '--person', 'U1', '--workspace', 'slack/T1']],
    [['erase', '--channel', 'slack/T1']],
    [['erase', '--workspace', 'slack']],
    [['erase', '--workspace', 'slack/T1/C1']],
    [['erase', '--person', '']],
    [['export', '--person', 'U1']],
    [['shrink']],
    [['export', 'more']],
  ])('%j is answered with the usage, and nothing is erased', async (args) => {
    await expect(run(url, ...args)).rejects.toThrow(/^imerror: [\s\S]*usage: imerror store/);
    expect((await run(url)).out).toContain('5 facts');
  });

  it('makes no store where there is none, and names what cannot be looked at', async () => {
    const missing = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'none.db');
    await expect(run(`file:${missing}`)).rejects.toThrow(UserError);
    await expect(run(`file:${missing}`)).rejects.toThrow(/there is no store at .*none\.db/);
    await expect(run('memory:')).rejects.toThrow(/ends with the bot/);
    const notes = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'notes.txt');
    writeFileSync(notes, 'not a database '.repeat(100));
    await expect(run(`file:${notes}`)).rejects.toThrow(UserError);
  });

  it.skipIf(!redisServer)('does the same on Redis, and names host and port alone', async () => {
    const server = await startRedis(['--requirepass', 'hunter2']);
    try {
      const address = `redis://:hunter2@127.0.0.1:${server.port}`;
      await fill(await createRedisStore(address));
      const { out } = await run(address);
      expect(out).toMatch(new RegExp(`^Redis at 127\\.0\\.0\\.1:${server.port}: 5 facts, `));
      expect(out).not.toContain('hunter2');
      expect((await run(address, 'export')).out.trimEnd().split('\n')).toHaveLength(5);
      expect((await run(address, 'erase', '--workspace', 'slack/T1')).out).toMatch(/^store: 4 facts removed/);
    } finally {
      await server.stop();
    }
  });
});
