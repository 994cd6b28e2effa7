import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { CommandInput } from '../../src/types.js';
import { catalog } from '../catalog.js';
import { messageFrom, place } from './fake-platform.js';

const bot = createBot({ catalog, store: createMemoryStore() });
const ask = async (text: string, more: Partial<CommandInput> = {}) => {
  const input = { place, person: { id: 'U1' }, text, markup: 'plain', intent: 'query', ...more } as const;
  return (await bot.command(input)).card;
};

describe('a command', () => {
  it('explains one code', async () => {
    const card = await ask('70001');
    expect(card).toMatchObject({ kind: 'entry', code: '70001', entry: '70001' });
    expect(card.summary[0]).toEqual({ text: catalog.byCode('70001')?.description, by: 'vendor' });
    expect(card.advice.length).toBeGreaterThan(0);
    expect(card.links.at(-1)?.url).toMatch(/34348/);
  });

  it('explains a number of the range as the range', async () => {
    const card = await ask('120500');
    expect(card).toMatchObject({ kind: 'entry', code: '120500', entry: '120001-130000' });
    expect(card.summary[0]?.text).toBe('120500 lies in the range 120001-130000.');
  });

  it('says plainly where the vendor wrote nothing, and marks what is ours with its source', async () => {
    for (const code of ['60020', '70003', '70005', '40007', '40008', '40605']) {
      const card = await ask(code);
      expect(card.summary[0]).toEqual({
        text: 'The vendor lists this code without a description.',
        by: 'us',
      });
      expect(card.summary[1]).toMatchObject({ by: 'us', source: expect.stringMatching(/^https:/) });
    }
  });

  it('explains up to three codes and names the others', async () => {
    const few = await ask('70001 -10113 6206');
    expect(few).toMatchObject({ kind: 'entries', title: '3 error codes' });
    expect(few.items.every(({ summary }) => summary)).toBe(true);
    const many = await ask('70001 -10113 6206 6208');
    expect(many.items.map(({ code }) => code)).toEqual(['70001', '-10113', '6206', '6208']);
    expect(many.items.some(({ summary }) => summary)).toBe(false);
  });

  it('offers what was meant by an unknown code', async () => {
    const card = await ask('10001');
    expect(card).toMatchObject({ kind: 'unknown', code: '10001' });
    expect(card.items[0]?.code).toBe('-10001');
  });

  it('finds the codes of pasted text', async () => {
    expect(await ask('login failed\nerrCode: 6206, UserSig expired')).toMatchObject({
      kind: 'entry',
      code: '6206',
    });
  });

  it('searches words, and says when nothing fits', async () => {
    const card = await ask('usersig expired');
    expect(['entry', 'results']).toContain(card.kind);
    expect(card.entry ?? card.items[0]?.code).toMatch(/^(6206|70001)$/);
    const nothing = await ask('qwxzk vvprt');
    expect(nothing.title).toBe('Nothing fits “qwxzk vvprt”');
    expect(nothing.notes[0]).toMatch(/Group error codes \(\d+\)/);
  });

  it('helps when it is empty or asked to', async () => {
    for (const text of ['', '  ', 'help', 'HELP', '帮助'])
      expect((await ask(text)).title).toMatch(/^imerror explains/);
  });

  it('explains a chosen message, even where it reads like a setting', async () => {
    expect((await ask('settings off', { intent: 'message' })).title).not.toMatch(/behaves/);
  });

  it('survives a huge and hostile text', async () => {
    for (const text of [
      '70001 '.repeat(50_000),
      '('.repeat(100_000),
      '-'.repeat(100_000),
      '\u{1f600}'.repeat(50_000),
    ]) {
      expect((await ask(text)).title.length).toBeGreaterThan(0);
    }
  });
});

describe('settings', () => {
  it('are shown to everybody and changed by those who may', async () => {
    const here = { ...place, channel: 'settings' };
    const facts = async (text: string, may: boolean) =>
      ask(text, { place: here, mayConfigure: async () => may });
    expect((await facts('settings', false)).facts[1]?.value).toBe('balanced');
    expect((await facts('settings strict', false)).summary[0]?.text).toMatch(/may look but not change/);
    expect((await facts('settings strict', true)).facts[1]?.value).toBe('strict');
    expect((await facts('settings loud', true)).summary[0]?.text).toMatch(/No setting “loud”/);
    expect((await facts('settings', false)).facts[1]?.value).toBe('strict');
    expect((await ask('settings')).facts[1]?.value).toBe('balanced');
  });
});

describe('suggestions', () => {
  const codes = (typed: string) => bot.suggest(typed, 25).map(({ value }) => value);

  it('follow what is typed', () => {
    expect(codes('7000')).toContain('70001');
    expect(codes('120500')[0]).toBe('120500');
    expect(codes('usersi').length).toBeGreaterThan(0);
    expect(bot.suggest('7', 25).length).toBeLessThanOrEqual(25);
    expect(bot.suggest('70001', 1)[0]?.label).toMatch(/^70001 · /);
  });
});

describe('the other surfaces', () => {
  it('greet, and show the home page', async () => {
    expect((await bot.joined({ place, person: { id: 'U1' } })).private).toBe(true);
    expect((await bot.home({ place, person: { id: 'U1' } })).footer).toMatch(/^428 codes/);
  });

  it('let a stop wait for work in hand', async () => {
    let release = () => {};
    const posting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      name: 'slow',
      post: () => posting.then(() => ({ channel: 'C', id: 'p' })),
      async update() {},
      async remove() {},
    };
    const work = bot.message(messageFrom('slow', 'IM SDK errCode: 6206 UserSig expired'), slow);
    let settled = false;
    const settling = bot.settled().then(() => {
      settled = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).toBe(false);
    release();
    await Promise.all([work, settling]);
  });
});
