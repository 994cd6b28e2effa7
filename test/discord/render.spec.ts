import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCustomId } from '../../adapters/discord/custom-id.js';
import { type Rendered, renderCard } from '../../adapters/discord/render.js';
import { createAnnotationCards } from '../../src/card/annotated-card.js';
import { forOne } from '../../src/card/buttons.js';
import { codesCard } from '../../src/card/entries-card.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Card, Catalog } from '../../src/types.js';
import { WORDS } from '../../src/words/choose.js';
import { en } from '../../src/words/en.js';
import { card } from './fake-bot.js';
import { hostileCard } from './hostile.js';
import { readMarkup } from './markup.js';
import { objections } from './objections.js';

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

  test.each(['en', 'zh'] as const)('every entry is taken by Discord, short and full, in %s', (language) => {
    const words = WORDS[language];
    const { answer } = createAnnotationCards(catalog, words);
    expect(catalog.entries).toHaveLength(428);
    for (const { code } of catalog.entries) {
      const short = answer([code], { first: true });
      const full = forOne(codesCard(catalog, [code], words, 'full'), words, 'full');
      for (const one of [short, full, forOne(codesCard(catalog, [code], words), words)]) {
        check(one);
        const { components } = renderCard(one);
        expect(components.length, code).toBeLessThanOrEqual(one === short ? 2 : 3);
        // Nothing that can be pressed was left out.
        expect(components.flatMap((row) => row.components)).toHaveLength(one.actions.length);
      }
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
    expect(embed?.description).toContain(`\n> — ${en.labels.vendor}`);
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
    expect(embed?.description).toBe(
      '> a\n> b\n> — Tencent Cloud\n\nKnown to us: c ([source](https://docs.example/x))',
    );
  });

  test('a long quotation ends with a link to the whole', () => {
    const [embed] = renderCard(
      card('t', {
        summary: [{ text: 'word '.repeat(900), by: 'vendor' }],
        links: [{ title: 'Table', url: 'https://docs.example/table' }],
      }),
    ).embeds;
    expect(embed?.description).toMatch(
      /word… \[read on\]\(https:\/\/docs\.example\/table\)\n> — Tencent Cloud$/,
    );
  });

  test('buttons: codes in even rows, then what acts on the answer', () => {
    const open = ['1', '2', '3', '4', '5', '6'].map((code) => ({
      label: code,
      action: { type: 'open' as const, code },
    }));
    const { components } = renderCard(
      card('t', { actions: [...open, { label: 'Dismiss', action: { type: 'dismiss' } }] }),
    );
    expect(components.map(({ components: row }) => row.length)).toEqual([3, 3, 1]);
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
