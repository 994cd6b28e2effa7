/** Every rule of the review against a catalog with exactly one thing wrong, and the whole review against ours. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readCatalogFile } from '../../src/catalog/read-file.js';
import { reviewCatalog, reviewFiles } from '../../src/catalog/review.js';
import { LIMITS, RULES } from '../../src/catalog/review-rules.js';
import { UserError } from '../../src/errors.js';

type Row = Record<string, unknown> & { code: number };

/** An entry the review has nothing to say about; every text holds the code's letter name, so that no two are equal. */
const good = (code: number, change: Record<string, unknown> = {}): Row => {
  const name = String(code).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  return {
    code,
    title: `Teapot ${name} is cracked`,
    description: 'The vessel leaks after 90 uses.',
    kind: 'call',
    retryable: 'no',
    advice: [{ text: `Glue ${name} again, then fill it with water.`, source: 'vendor' }],
    aliases: { en: [`water on the table ${name}`], zh: [`茶壶漏水 ${name}`] },
    ...change,
  };
};

const write = (entries: Row[], groups: unknown[] = []): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'acme.yaml');
  writeFileSync(path, stringify({ product: 'Acme', groups, entries }));
  return path;
};

const review = (entries: Row[], groups: unknown[] = []): string[] =>
  reviewFiles([readCatalogFile(write(entries, groups))]).faults;

const step = (text: string, more: Record<string, unknown> = {}) => ({
  advice: [{ text, source: 'vendor', ...more }],
});
const together = (...codes: number[]) => [
  { id: 'one', title: 'Kettles in common', codes: codes.map(String) },
];
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => good(501 + index, step(text)));

describe('the review', () => {
  it('finds no fault in the own catalog', () => {
    expect(reviewCatalog()).toEqual({ codes: 428, rules: RULES.length, faults: [] });
  });

  it('has nothing to say about good entries', () => {
    expect(review([good(501), good(502)], together(501, 502))).toEqual([]);
  });

  it.each<[string, Row[], RegExp]>([
    ['no kind', [good(501, { kind: undefined })], /acme\.yaml:\d+: code 501 has no kind: say what/],
    ['no retryable', [good(501, { retryable: undefined })], /code 501 has no retryable: say whether/],
    ['no advice', [good(501, { advice: undefined })], /code 501 has no advice: write one to three steps/],
    ['no aliases', [good(501, { aliases: undefined })], /code 501 has no aliases: write how people/],
    ['no Chinese alias', [good(501, { aliases: { en: ['drips'] } })], /code 501 has no aliases/],
    ['no English alias', [good(501, { aliases: { zh: ['漏水'] } })], /code 501 has no aliases/],
    [
      'a step in eleven entries',
      many(LIMITS.entriesPerStep + 1, 'Boil the kettle first!'),
      /one step stands in 11 entries \(501, 502, .*511\): say in each what matters/,
    ],
    [
      'a step that repeats the description',
      [good(501, step('The vessel leaks after uses: glue.'))],
      /code 501: 80 % of this step's words are the description's: say what to do/,
    ],
    [
      'an alias that is the title reordered',
      [good(501, { aliases: { en: ['cracked: teapot fab'], zh: ['漏水'] } })],
      /code 501: "cracked: teapot fab" is its title in another order/,
    ],
    [
      'a Chinese alias that is the Chinese title reordered',
      [
        good(501, {
          translations: { zh: { title: '茶壶破裂' } },
          aliases: { en: ['drips'], zh: ['破裂茶壶'] },
        }),
      ],
      /code 501: "破裂茶壶" is its title in another order/,
    ],
    [
      'one alias for two meanings',
      [
        good(501, { aliases: { en: ['Wet table'], zh: ['桌湿'] } }),
        good(502, { aliases: { en: ['wet-table'], zh: ['水桌'] } }),
      ],
      /acme\.yaml:\d+: code 502: "wet-table" leads to code 501 already \(.*acme\.yaml:\d+\): say what differs/,
    ],
    [
      'one Chinese alias for two meanings, in the other script',
      [
        good(501, { aliases: { en: ['drips'], zh: ['网络断开'] } }),
        good(502, { aliases: { en: ['drops'], zh: ['網絡斷開'] } }),
      ],
      /code 502: "網絡斷開" leads to code 501 already/,
    ],
    [
      'a step from an address without evidence',
      [good(501, step('Warm it slowly.', { source: 'https://example.com/tea' }))],
      /code 501: no evidence beside https:\/\/example\.com\/tea: add what that page says/,
    ],
    [
      'a note from an address without evidence',
      [good(501, { notes: [{ text: 'Older pots do not.', source: 'https://example.com/tea' }] })],
      /code 501: no evidence beside/,
    ],
    [
      'what is known, from an address without evidence',
      [good(501, { known: { text: 'It is a pot.', source: 'https://example.com/tea' } })],
      /code 501: no evidence beside/,
    ],
    [
      'a number from nowhere in a step',
      [good(501, step('Wait 45 minutes before pouring.'))],
      /code 501: 45 stands neither in the description nor in this item's evidence/,
    ],
    [
      'a spelled number from nowhere in a note',
      [good(501, { notes: [{ text: 'It takes five minutes.', source: 'vendor' }] })],
      /code 501: 5 stands neither/,
    ],
    [
      'a number in the evidence of another item only',
      [
        good(501, {
          ...step('Wait 45 minutes before pouring.'),
          notes: [{ text: 'Slow pots.', source: 'https://example.com/tea', evidence: '45 minutes' }],
        }),
      ],
      /code 501: 45 stands neither/,
    ],
    [
      'the same meaning without a common group',
      [good(501, { related: [{ code: 502, relation: 'same meaning' }] }), good(502)],
      /code 501 means the same as 502, yet no group holds both: .*or write "see also"/,
    ],
  ])('sends back %s, and nothing else', (_, entries, message) => {
    const faults = review(entries);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  it.each<[string, Row[], unknown[]]>([
    ['a step in ten entries', many(LIMITS.entriesPerStep, 'Boil the kettle first!'), []],
    [
      'a step all over one group',
      many(LIMITS.entriesPerStep + 1, 'Boil the kettle first!'),
      together(...Array.from({ length: LIMITS.entriesPerStep + 1 }, (_, index) => 501 + index)),
    ],
    [
      'one alias inside a group',
      [
        good(501, { aliases: { en: ['wet table'], zh: ['桌湿'] } }),
        good(502, { aliases: { en: ['wet table'], zh: ['桌湿'] } }),
      ],
      together(501, 502),
    ],
    [
      'numbers of the description, of the evidence, of related codes and of its group',
      [
        good(501, {
          advice: [
            { text: 'After 90 uses, see 502 and 503.', source: 'vendor' },
            { text: 'Wait 1,000 ms.', source: 'https://example.com/tea', evidence: '1000 ms' },
          ],
          related: [{ code: 502, relation: 'see also' }],
        }),
        good(502),
        good(503),
      ],
      together(501, 503),
    ],
    [
      'the same meaning inside a group',
      [good(501, { related: [{ code: 502, relation: 'same meaning' }] }), good(502)],
      together(501, 502),
    ],
  ])('lets pass %s', (_, entries, groups) => {
    expect(review(entries, groups)).toEqual([]);
  });

  it("takes a group's aliases into account", () => {
    const groups = [{ ...together(501, 502)[0], aliases: { en: ['common in kettles'] } }];
    expect(review([good(501), good(502)], groups)).toEqual([
      expect.stringMatching(/acme\.yaml:\d+: group one: "common in kettles" is its title in another order/),
    ]);
    const shared = [{ ...together(501, 502)[0], aliases: { en: ['water on the table fad'] } }];
    expect(review([good(501), good(502), good(503)], shared)[0]).toMatch(
      /group one: "water on the table fad" leads to code 503 already/,
    );
  });

  it('points at the line of the fault', () => {
    const path = write([good(501), good(502, step('Wait 45 minutes.'))]);
    const [fault] = reviewFiles([readCatalogFile(path)]).faults;
    const line = Number(/:(\d+): code 502/.exec(fault ?? '')?.[1]);
    const lines = stringify({
      product: 'Acme',
      groups: [],
      entries: [good(501), good(502, step('Wait 45 minutes.'))],
    }).split('\n');
    expect(lines[line - 1]).toContain('Wait 45 minutes.');
  });

  it('judges an override where it stands, with the rest of the entry', () => {
    const path = write([
      { code: 70001, override: true, advice: [{ text: 'Wait 17 minutes.', source: 'vendor' }] },
    ]);
    expect(reviewCatalog([path]).faults).toEqual([
      expect.stringMatching(/acme\.yaml:\d+: code 70001: 17 stands neither/),
    ]);
  });

  it('refuses files that are not valid', () => {
    expect(() => reviewCatalog([write([{ code: 70001, title: 'Mine' }])])).toThrow(UserError);
    expect(() => reviewFiles([])).toThrow(/name a catalog file/);
  });
});
