import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { readChange } from '../../src/policy/read-change.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { CommandInput, Place } from '../../src/types.js';
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
    expect(card.links).toHaveLength(1);
    expect(card.actions.map(({ action }) => action.type)).toContain('details');
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

  it('says a second meaning even in the short answer', async () => {
    expect((await ask('93000')).notes).toEqual([expect.stringMatching(/^Second meaning/)]);
    expect((await ask('60020')).notes).toEqual([expect.stringMatching(/^Two meanings/)]);
    expect((await ask('70001')).notes).toEqual([]);
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
  const here = { ...place, channel: 'settings' };
  const facts = async (text: string, may = true, at: Place = here) => {
    const card = await ask(text, { place: at, mayConfigure: async () => may });
    const value = (label: string) => card.facts.find((fact) => fact.label === label)?.value;
    return { remark: card.summary[0]?.text, value };
  };

  it('are shown to everybody and changed by those who may', async () => {
    expect((await facts('settings', false)).value('Sensitivity')).toBe('balanced (default)');
    expect((await facts('settings strict', false)).remark).toMatch(/may look but not change/);
    expect((await facts('settings strict')).value('Sensitivity')).toBe('strict (this channel)');
    expect((await facts('settings loud')).remark).toMatch(/No setting “loud”/);
    expect((await facts('settings', false, place)).value('Sensitivity')).toBe('balanced (default)');
  });

  it('of the workspace hold where the channel has none, and ask for other rights', async () => {
    const scopes: string[] = [];
    const mayConfigure = async (scope: string) => scopes.push(scope) > 0;
    const other = { ...place, workspace: 'W2' };
    await ask('settings workspace eager', { place: other, mayConfigure });
    await ask('settings hint', { place: { ...other, channel: 'C2' }, mayConfigure });
    expect(scopes).toEqual(['workspace', 'channel']);
    const seen = await facts('settings', false, { ...other, channel: 'C2' });
    expect([seen.value('Sensitivity'), seen.value('Answers')]).toEqual([
      'eager (workspace)',
      'after pressing a reaction (this channel)',
    ]);
    await ask('settings reset', { place: { ...other, channel: 'C2' }, mayConfigure });
    expect((await facts('settings', false, { ...other, channel: 'C2' })).value('Answers')).toMatch(/default/);
  });

  it('remember who changed what', async () => {
    const at = { ...place, channel: 'history' };
    await facts('settings repeat 2h', true, at);
    await facts('settings repeats silence', true, at);
    const { remark } = await facts('settings history', false, at);
    expect(remark?.split('\n')).toHaveLength(2);
    expect(remark).toMatch(/U1 · channel: \{\} → \{"repeatMinutes":120\}/);
  });

  it.each([
    ['repeat 2h', { repeatMinutes: 120 }],
    ['repeat off', { repeatMinutes: 0 }],
    ['repeat 30', { repeatMinutes: 30 }],
    ['alerts always', { alerts: 'always' }],
    ['incidents inc-* war-*', { incidents: ['inc-*', 'war-*'] }],
    ['mode own-thread', { mode: 'own-thread' }],
    ['only <#C123|general> #c456', { only: ['C123', 'C456'], except: [] }],
    ['everywhere', { only: [], except: [] }],
  ])('%s is understood', (typed, values) => expect(readChange(typed)).toMatchObject({ kind: 'set', values }));

  it.each([
    'repeat never',
    'repeat 99999d',
    'alerts',
    'mode',
    'constructor',
    '__proto__ x',
    'toString',
    'alerts maybe',
  ])('%s is not', (typed) => expect(readChange(typed)).toEqual({ kind: 'unknown', typed }));
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
