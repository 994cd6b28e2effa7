/** Answers to messages with files, and how they follow the message. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createBot, realClock } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { AttachedFile, CommandInput, Log, Store } from '../../src/types.js';
import { createFakePlatform, messageFrom, place } from '../bot/fake-platform.js';
import { catalog } from '../catalog.js';
import { CODE, fileOf, logWith } from './files.js';

let now = 2_000;
let store: Store;
let fake: ReturnType<typeof createFakePlatform>;
let lines: unknown[];
const clock = { now: () => now, after: realClock.after };
const bot = () => {
  const say = (...line: unknown[]) => void lines.push(line);
  const log: Log = { debug: say, info: say, warn: say, error: say };
  return createBot({ catalog, store, clock, log });
};
const withFiles = (id: string, text: string, files: AttachedFile[], more = {}) =>
  messageFrom(id, text, { files, ...more });
const refused = (file: AttachedFile): AttachedFile => ({
  ...file,
  id: `${file.name}, out of reach`,
  open: () => Promise.reject(new Error('no')),
});

beforeEach(() => {
  now = 2_000;
  store = createMemoryStore(clock);
  fake = createFakePlatform();
  lines = [];
});

describe('a message with a log', () => {
  const log = () => fileOf('server.log', logWith(12, 200), { id: 'F1' });

  it('is answered with the code, and where it stands', async () => {
    await bot().message(withFiles('m1', 'what is this?', [log()]), fake.platform);
    expect(fake.posts).toHaveLength(1);
    expect(fake.posts[0]?.card).toMatchObject({ kind: 'entry', code: '6206' });
    expect(fake.posts[0]?.card.footer).toMatch(/^server\.log, line 12, 200 times/);
  });

  it('is answered in the language of the author', async () => {
    const author = { id: 'U1', locale: 'zh-CN' };
    await bot().message(withFiles('m1', '看看日志', [log()], { author }), fake.platform);
    expect(fake.posts[0]?.card.footer).toMatch(/^server\.log 第 12 行，共 200 次/);
  });

  it('is answered once for several codes, each once, with the place of those in files', async () => {
    const other = fileOf('client.log', logWith(3, 1, 'IM SDK login failed, errCode: 70009'));
    const text = 'IM SDK login failed, errCode: 70001';
    await bot().message(withFiles('m1', text, [log(), other]), fake.platform);
    const { card } = fake.posts[0] ?? {};
    expect(card?.items.map(({ code }) => code)).toEqual(['70001', '6206', '70009']);
    expect(card?.footer).toContain('6206: server.log, line 12, 200 times · 70009: client.log, line 3');
  });

  it('tells the place also of a code that stands in the text too', async () => {
    await bot().message(withFiles('m1', CODE, [log()]), fake.platform);
    expect(fake.posts[0]?.card).toMatchObject({ kind: 'entry', code: '6206' });
    expect(fake.posts[0]?.card.footer).toContain('server.log, line 12');
  });

  it('without a code is left alone, and so is one that cannot be read', async () => {
    const calm = fileOf('calm.log', logWith(20, 0));
    await bot().message(
      withFiles('m1', 'look', [calm, refused(log()), fileOf('a.png', CODE)]),
      fake.platform,
    );
    expect(fake.posted()).toBe(0);
  });

  it('is not even opened where nothing is answered', async () => {
    const author = { id: 'B', bot: true };
    const file = log();
    await bot().message(withFiles('m1', 'x', [file], { author }), fake.platform);
    await bot().message(withFiles('m2', 'x', [file], { author: { id: 'B', self: true } }), fake.platform);
    expect(file.seen.opened).toBe(0);
  });

  it('is answered and read once, whatever is delivered again', async () => {
    const one = bot();
    const file = log();
    const message = withFiles('m1', 'look', [file]);
    await Promise.all([1, 2, 3].map(() => one.message(message, fake.platform)));
    await one.message({ ...message, deliveryId: 'again' }, fake.platform);
    await bot().message(message, fake.platform);
    expect([fake.posted(), file.seen.opened]).toEqual([1, 1]);
  });

  it('leaves nothing of its content or name in the log, and of its content nothing in the store', async () => {
    await bot().message(withFiles('m1', 'look', [log(), refused(fileOf('b.log', CODE))]), fake.platform);
    expect(fake.posted()).toBe(1);
    expect(JSON.stringify(lines)).not.toMatch(/server\.log|b\.log|worker|UserSig/);
    const keys = await store.list('');
    const kept = JSON.stringify(await Promise.all(keys.map((key) => store.get(key))));
    expect(kept).toMatch(/"file":"server\.log","line":12,"count":200/);
    expect(kept).not.toMatch(/worker ready|login failed/);
  });

  it('says why it kept quiet', async () => {
    const file = fileOf('a.log', '10:00 INFO 6206 users online\n');
    await bot().message(withFiles('m1', 'look', [file]), fake.platform);
    const { card } = await bot().command({ ...asked, text: 'why', intent: 'query' });
    expect(JSON.stringify(card)).toContain('6206');
  });
});

const asked: Omit<CommandInput, 'text' | 'intent'> = { place, person: { id: 'U1' }, markup: 'plain' };

describe('an edit', () => {
  const file = fileOf('server.log', logWith(12, 200), { id: 'F1' });
  const edit = (text: string, files: AttachedFile[]) =>
    bot().edited(withFiles('m1', text, files, { editedAt: 5_000 }), fake.platform);

  beforeEach(() => bot().message(withFiles('m1', 'look', [file]), fake.platform));

  it('of the text alone leaves the answer', async () => {
    await edit('look at this', [file]);
    expect(fake.posts[0]?.card).toMatchObject({ code: '6206' });
    expect(fake.posts[0]?.card.footer).toContain('server.log, line 12, 200 times');
  });

  it('keeps what the file held when it cannot be read again', async () => {
    await edit('look at this', [refused(file)]);
    expect(fake.posts[0]?.card).toMatchObject({ code: '6206' });
    await bot().edited(
      withFiles('m1', 'IM SDK login failed, errCode: 70009', [refused(file)], { editedAt: 6_000 }),
      fake.platform,
    );
    expect(fake.posts[0]?.card.items.map(({ code }) => code)).toEqual(['70009', '6206']);
    expect(fake.posts[0]?.card.footer).toContain('6206: server.log, line 12, 200 times');
  });

  it('that takes the file away takes the answer away', async () => {
    await edit('never mind', []);
    expect(fake.posts).toEqual([]);
  });
});

describe('an answer with a place in a file', () => {
  it('keeps it when a repeat is counted on it', async () => {
    const one = bot();
    await one.message(withFiles('m1', 'look', [fileOf('server.log', logWith(12, 200))]), fake.platform);
    await one.message(messageFrom('m2', CODE), fake.platform);
    expect(fake.posts[0]?.card.footer).toMatch(/server\.log, line 12, 200 times · .*1 more time/);
  });

  it('has it when it comes after a hint was pressed', async () => {
    const one = bot();
    const change = { place, person: { id: 'U1' }, mayConfigure: async () => true };
    await one.settings({ ...change, change: 'hint' });
    await one.message(withFiles('m1', 'look', [fileOf('server.log', logWith(12, 200))]), fake.platform);
    expect(fake.posted()).toBe(0);
    const emoji = (await import('../../src/hint.js')).HINT.character;
    await one.reaction({ place, person: { id: 'U2' }, messageId: 'm1', emoji, added: true }, fake.platform);
    expect(fake.posts[0]?.card.footer).toMatch(/^server\.log, line 12, 200 times/);
  });
});

describe('somebody who asks', () => {
  const eager = fileOf('server.log', `${'10:00 all is well\n'.repeat(4)}10:01 status 6206 again\n`);
  const ask = async (text: string, files: AttachedFile[]) => {
    await bot().message(withFiles('m1', text, files, { addressed: true }), fake.platform);
    return fake.posts[0]?.card;
  };

  it('by a mention or in a direct message is told also what is less sure', async () => {
    const change = { place, person: { id: 'U1' }, mayConfigure: async () => true };
    await bot().settings({ ...change, change: 'strict' });
    await bot().message(withFiles('m0', 'look', [eager]), fake.platform);
    expect(fake.posted()).toBe(0);
    const card = await ask('', [eager]);
    expect(card).toMatchObject({ kind: 'entry', code: '6206' });
    expect(card?.footer).toContain('server.log, line 5');
  });

  it('with a code and a file gets both', async () => {
    const card = await ask('70001', [eager]);
    expect(card?.items.map(({ code }) => code)).toEqual(['70001', '6206']);
  });

  it('hears that nothing was found, and why something was not read', async () => {
    const card = await ask('server.log', [
      fileOf('server.log', logWith(20, 0)),
      fileOf('big.log', '', { size: 9e6 }),
      fileOf('shot.png', ''),
    ]);
    expect(card?.title).toBe('No error code found in server.log');
    expect(card?.notes.join('\n')).toMatch(/big\.log: .*8 MB\nshot\.png: .*\.txt/);
    expect(card?.kind).toBe('text');
  });

  it('keeps the answer to the words when the file holds nothing', async () => {
    const card = await ask('usersig expired', [fileOf('server.log', logWith(20, 0)), refused(eager)]);
    expect(card?.kind).toBe('results');
    expect(card?.footer).toContain('server.log: could not be read');
  });

  it('by the command on a message is told the same, privately', async () => {
    const input = { ...asked, text: 'what is this?', intent: 'message' as const };
    const { card, private: hidden } = await bot().command({ ...input, files: [eager] });
    expect([card.code, hidden]).toEqual(['6206', true]);
    expect(card.footer).toContain('server.log, line 5');
    const none = await bot().command({ ...input, text: '', files: [fileOf('a.png', CODE)] });
    expect(none.card.title).toBe('Nothing of what is attached was read');
  });
});
