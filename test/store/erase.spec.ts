/** Erasing is held against everything the bot really writes, so that a new kind of key cannot be forgotten. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBot, realClock } from '../../src/bot.js';
import { root } from '../../src/catalog/paths.js';
import { eraseChannel, erasePerson, eraseWorkspace } from '../../src/store/erase.js';
import type { FactStore } from '../../src/store/fact.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { createSqliteStore } from '../../src/store/sqlite.js';
import { withFallback } from '../../src/store/with-fallback.js';
import type { Place } from '../../src/types.js';
import { createFakePlatform } from '../bot/fake-platform.js';
import { catalog } from '../catalog.js';
import { createFlakyStore } from './flaky-store.js';

const CODE = 'IM SDK login failed, errCode: 6206, UserSig expired';
const OTHER = 'IM SDK login failed, errCode: 70009, UserSig check failed';

/** One of everything a person can do, in one channel. */
async function live(store: FactStore, place: Place, id: string): Promise<void> {
  const { platform, posts } = createFakePlatform();
  const bot = createBot({ catalog, store, clock: realClock });
  const person = { id };
  const mayConfigure = async () => true;
  const write = (message: string, text: string, more: object = {}) =>
    bot.message(
      {
        place,
        id: message,
        author: person,
        text,
        markup: 'plain',
        addressed: false,
        sentAt: Date.now(),
        ...more,
      },
      platform,
    );
  const act = (action: Parameters<typeof bot.action>[0]['action'], messageId: string) =>
    bot.action({ place, person, messageId, action, mayModerate: async () => true, mayConfigure }, platform);
  const say = (text: string) =>
    bot.command({ place, person, text, markup: 'plain', intent: 'query', mayConfigure });

  await write('m1', CODE);
  await write('m2', CODE);
  await write('m3', OTHER);
  await write('m4', '70001', { addressed: true });
  await write('m5', CODE, { author: { id, bot: true, name: 'Grafana' } });
  await act({ type: 'helpful' }, posts[0]?.ref.id ?? '');
  await act({ type: 'keep' }, posts[0]?.ref.id ?? '');
  await act({ type: 'wrong' }, posts.find(({ target }) => target.messageId === 'm3')?.ref.id ?? '');
  await act({ type: 'dismiss' }, posts.at(-1)?.ref.id ?? '');
  await bot.deleted({ place, id: 'm3' }, platform);
  for (const text of ['70001', 'qwxzk vvprt', 'settings strict', 'settings workspace repeat 2h', 'optout']) {
    await say(text);
  }
  await bot.settled();
}

const place = (workspace: string, channel: string): Place => ({ platform: 'slack', workspace, channel });
const contents = async (store: FactStore) => {
  const lines: string[] = [];
  for await (const fact of store.facts('')) lines.push(`${fact.key} ${JSON.stringify(fact.value)}`);
  return lines.sort();
};

describe.each([
  ['memory', () => createMemoryStore()],
  ['SQLite', () => createSqliteStore(join(mkdtempSync(join(tmpdir(), 'imerror-')), 'store.db'))],
])('what a bot wrote into %s', (_, open) => {
  let store: FactStore;
  beforeEach(async () => {
    store = open();
    await live(store, place('WGONE', 'CGONE'), 'UGONE');
    await live(store, place('WGONE', 'CSTAYS'), 'USTAYS');
    await live(store, place('WSTAYS', 'COTHER'), 'USTAYS');
  });

  it('names the person, the channel and the workspace in the first place', async () => {
    const all = (await contents(store)).join('\n');
    for (const kind of [
      'message',
      'post',
      'settings',
      'change',
      'optout',
      'verdict',
      'counter',
      'decision',
    ]) {
      expect(all).toMatch(new RegExp(`^${kind}/`, 'm'));
    }
    expect(all.match(/UGONE/g)?.length).toBeGreaterThan(5);
  });

  it('holds no kind of fact that docs/privacy.md does not explain', async () => {
    const explained = readFileSync(join(root, 'docs', 'privacy.md'), 'utf8');
    for (const kind of new Set((await contents(store)).map((line) => line.split('/')[0]))) {
      expect(explained).toMatch(new RegExp(`^\\| .*\`${kind}\`.* \\|`, 'm'));
    }
  });

  it('names a person nowhere after they were erased, and everybody else as before', async () => {
    const before = await contents(store);
    const erased = await erasePerson(store, 'UGONE');
    const after = await contents(store);
    expect(after.join('\n')).not.toContain('UGONE');
    expect(erased.removed).toBe(before.length - after.length);
    expect(erased.changed).toBeGreaterThan(0);
    const others = before.filter((line) => !line.includes('UGONE'));
    expect(after).toEqual(expect.arrayContaining(others));
    expect(after.length).toBe(others.length + erased.changed);
    expect(await erasePerson(store, 'UGONE')).toEqual({ removed: 0, changed: 0 });
  });

  it('names a channel nowhere after it was erased, and the others as before', async () => {
    const before = await contents(store);
    const { removed } = await eraseChannel(store, 'slack', 'WGONE', 'CGONE');
    expect(await contents(store)).toEqual(before.filter((line) => !line.includes('CGONE')));
    expect(removed).toBe(before.filter((line) => line.includes('CGONE')).length);
  });

  it('names a workspace nowhere after it was erased, and the others as before', async () => {
    const before = await contents(store);
    const { removed } = await eraseWorkspace(store, 'slack', 'WGONE');
    expect(await contents(store)).toEqual(before.filter((line) => !line.includes('WGONE')));
    expect(removed).toBeGreaterThan(20);
    expect(await eraseWorkspace(store, 'discord', 'WSTAYS')).toEqual({ removed: 0, changed: 0 });
  });
});

describe('erasing', () => {
  it('leaves the time at which a fact is forgotten as it was', async () => {
    let now = 0;
    const store = createMemoryStore({ now: () => now });
    await store.set('message/slack/T/C/1', { state: 'answered', author: 'U1' }, 100);
    await erasePerson(store, 'U1');
    expect(await store.get('message/slack/T/C/1')).toEqual({ state: 'answered' });
    now = 100;
    expect(await store.get('message/slack/T/C/1')).toBeUndefined();
  });

  it('takes a person out of lists and names of fields, and leaves texts that only contain them', async () => {
    const store = createMemoryStore();
    await store.set('x/slack/T/C', {
      by: ['U1', 'U2'],
      votes: { U1: 3, U2: 1 },
      deep: [{ who: 'U1' }],
      n: 'U12',
    });
    await store.set('last/slack/T/C', 'U1');
    await store.set('optout/slack/T/U12', true);
    expect(await erasePerson(store, 'U1')).toEqual({ removed: 1, changed: 1 });
    expect(await store.get('x/slack/T/C')).toEqual({ by: ['U2'], votes: { U2: 1 }, deep: [{}], n: 'U12' });
    expect(await store.get('optout/slack/T/U12')).toBe(true);
  });

  it('reads a fact anew that changes at the same time', async () => {
    const behind = createMemoryStore();
    await behind.set('message/slack/T/C/1', { author: 'U1', n: 1 });
    let first = true;
    const store: FactStore = {
      ...behind,
      async replace(key, before, after) {
        if (first) await behind.set(key, { author: 'U1', n: 2 });
        first = false;
        return behind.replace(key, before, after);
      },
    };
    expect(await erasePerson(store, 'U1')).toEqual({ removed: 0, changed: 1 });
    expect(await behind.get('message/slack/T/C/1')).toEqual({ n: 2 });
  });

  it('does not pass half for all while the store is away', async () => {
    const flaky = createFlakyStore(realClock);
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const store = withFallback(flaky.store, { clock: realClock, log });
    await store.set('message/slack/T/C/1', { author: 'U1' });
    flaky.become('failing');
    await expect(eraseWorkspace(store, 'slack', 'T')).rejects.toThrow(/store is away/);
    await expect(erasePerson(store, 'U1')).rejects.toThrow(/store is away/);
    await expect(eraseChannel(store, 'slack', 'T', 'C')).rejects.toThrow(/store is away/);
  });
});
