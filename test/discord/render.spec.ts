import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCustomId } from '../../adapters/discord/custom-id.js';
import { NO_MENTIONS } from '../../adapters/discord/posting.js';
import { type Rendered, renderCard } from '../../adapters/discord/render.js';
import { codesCard } from '../../src/card/entries-card.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Card, Catalog } from '../../src/types.js';
import { en } from '../../src/words/en.js';
import { judgeExchange } from '../stand-ins/discord/oracle.js';
import { card } from './fake-bot.js';
import { hostileCard } from './hostile.js';
import { readMarkup } from './markup.js';

/** What an answer carries when it stands under somebody's message. */
const UNDER_A_MESSAGE: Card['actions'] = (['why', 'dismiss', 'wrong', 'keep', 'helpful'] as const).map(
  (type) => ({
    label: type,
    action: { type },
  }),
);

/** What Discord would object to in this message; 500 because there is no answer to judge. */
const objections = (rendered: Rendered): string[] =>
  judgeExchange({
    method: 'post',
    path: '/channels/1/messages',
    body: { ...rendered, allowed_mentions: NO_MENTIONS },
    status: 500,
    answer: undefined,
  });

/** Every text of a message in which Discord reads markup. */
const marked = ({ content, embeds }: Rendered): string[] => [
  content,
  ...embeds.flatMap(({ title, description, fields = [] }) => [
    title ?? '',
    description ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]),
];

/** Where a card may lead: its own links, nothing else. */
const leads = (some: Card): Set<string> =>
  new Set(
    [...some.links.map(({ url }) => url), ...some.summary.map(({ source }) => source ?? '')]
      .filter((url) => URL.canParse(url))
      .map((url) => new URL(url).host),
  );

function check(some: Card): void {
  for (const embeds of [true, false]) {
    const rendered = renderCard(some, { embeds });
    expect(objections(rendered)).toEqual([]);
    const hosts = leads(some);
    for (const text of marked(rendered)) {
      const { links, ...rest } = readMarkup(text);
      expect(rest).toEqual({ mentions: [], bare: [], emoji: [], signs: [], loose: [], headings: [] });
      for (const link of links) expect(hosts).toContain(new URL(link).host);
    }
  }
}

describe('any card', () => {
  test('however hostile, is taken by Discord and neither pings, links nor breaks', () => {
    fc.assert(fc.property(hostileCard, check), { numRuns: 100 });
  });
});

describe('the catalog', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await loadCatalog();
  });

  test('every entry is taken by Discord, under a message and alone', () => {
    expect(catalog.entries).toHaveLength(428);
    for (const { code } of catalog.entries) {
      const one = codesCard(catalog, [code], en);
      check({ ...one, actions: [...one.actions, ...UNDER_A_MESSAGE] });
    }
  });

  test('three and many codes in one answer', () => {
    const codes = catalog.entries.map(({ code }) => code);
    check(codesCard(catalog, codes.slice(0, 3), en));
    check(codesCard(catalog, codes, en));
  });

  test('an entry as a card: who says what, what to do, where to read on', () => {
    const [embed] = renderCard(codesCard(catalog, ['70001'], en)).embeds;
    const entry = catalog.byCode('70001');
    expect(embed?.title).toBe(`70001 · ${entry?.title}`);
    expect(embed?.author?.name).toContain('server');
    expect(embed?.description).toMatch(/^> /);
    expect(embed?.fields?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['What to do', 'Read more']),
    );
    expect(embed?.footer?.text).toContain('vendor');
  });
});

describe('parts of a card', () => {
  test('ours stands beside the vendor’s, not in the quotation', () => {
    const [embed] = renderCard(
      card('t', {
        summary: [
          { text: 'a\nb', by: 'vendor' },
          { text: 'c', by: 'us', source: 'https://docs.example/x' },
        ],
      }),
    ).embeds;
    expect(embed?.description).toBe('> a\n> b\n\nc ([source](https://docs.example/x))');
  });

  test('a long quotation ends with a link to the whole', () => {
    const [embed] = renderCard(
      card('t', {
        summary: [{ text: 'word '.repeat(900), by: 'vendor' }],
        links: [{ title: 'Table', url: 'https://docs.example/table' }],
      }),
    ).embeds;
    expect(embed?.description).toMatch(/word… \[the whole text\]\(https:\/\/docs\.example\/table\)$/);
  });

  test('buttons: codes in rows of five, then what acts on the answer', () => {
    const open = ['1', '2', '3', '4', '5', '6'].map((code) => ({
      label: code,
      action: { type: 'open' as const, code },
    }));
    const { components } = renderCard(
      card('t', { actions: [...open, { label: 'Dismiss', action: { type: 'dismiss' } }] }),
    );
    expect(components.map(({ components: row }) => row.length)).toEqual([5, 1, 1]);
    const ids = components.flatMap(({ components: row }) =>
      row.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])),
    );
    expect(ids.map(readCustomId)).toEqual([...open.map(({ action }) => action), { type: 'dismiss' }]);
  });

  test('without embeds the same words stand in the content', () => {
    const { content, embeds } = renderCard(
      card('Expired', {
        code: '70001',
        summary: [{ text: 'UserSig expired', by: 'vendor' }],
        advice: ['Make a new one'],
        links: [{ title: 'Table', url: 'https://docs.example/table' }],
      }),
      { embeds: false },
    );
    expect(embeds).toEqual([]);
    expect(content).toContain('**70001 · Expired**');
    expect(content).toContain('> UserSig expired');
    expect(content).toContain('1. Make a new one');
    expect(content).toContain('[Table](<https://docs.example/table>)');
  });
});
