/** Cards whose every string was written by somebody who wants to ping, link, format or break. */

import fc from 'fast-check';
import { blank } from '../../src/card/blank.js';
import type { Card, CardAction, CardItem, Quoted } from '../../src/types.js';
import { en } from '../../src/words/en.js';

const NASTY = [
  '<!here>',
  '<!channel|x>',
  '<@U1>',
  '<#C1|general>',
  '<!subteam^S1>',
  '<https://evil.example|https://slack.com>',
  '@here @channel @everyone',
  '*bold* _it_ ~no~ `code` ```block```',
  '> quoted\n> twice',
  '&lt;!here&gt; &amp;amp;',
  ':boom: ::: a:b:c',
  '\u202Egnp.exe\u2066',
  '\u0000\u0007\r\n\t',
  '\uD83D',
  '👩‍👩‍👧‍👦 漢字 𠮷',
  'https://slack.com/login',
  '<',
  '>',
  '&',
  '|',
  '…',
];

export const hostileText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 20 })), {
        maxLength: 6,
      })
      .map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...NASTY, 'word', 'x'), fc.integer({ min: 1, max: 3_000 }))
      .map(([piece, times]) => `${piece} `.repeat(times)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((length) => 'x'.repeat(length)) },
);

const hostileUrl = fc.oneof(
  fc.constantFrom(
    'https://docs.example/page',
    'javascript:alert(1)',
    'https://x|<!here>',
    'https://a:b@x/',
    'data:,x',
    '',
  ),
  fc.webUrl(),
  hostileText,
);

const action: fc.Arbitrary<CardAction> = fc.record({
  label: hostileText,
  action: fc.oneof(
    fc.record({
      type: fc.constant('open' as const),
      code: fc.constantFrom('70001', '-10001', '120001-130000'),
    }),
    fc.record({ type: fc.constant('search' as const), query: hostileText }),
    fc.constantFrom({ type: 'dismiss' as const }, { type: 'why' as const }, { type: 'settings' as const }),
  ),
});

const quoted: fc.Arbitrary<Quoted> = fc
  .record({ text: hostileText, by: fc.constantFrom('vendor' as const, 'us' as const), source: hostileUrl })
  .map(({ source, ...rest }) => (source === '' ? rest : { ...rest, source }));

const item: fc.Arbitrary<CardItem> = fc.record(
  {
    code: hostileText,
    title: hostileText,
    layer: fc.constantFrom('client' as const, 'v3' as const),
    summary: hostileText,
    note: hostileText,
  },
  { requiredKeys: ['code', 'title'] },
);

const list = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 30 });

const parts = fc.record(
  {
    kind: fc.constantFrom('entry' as const, 'entries' as const, 'text' as const),
    tone: fc.constantFrom('call' as const, 'vendor' as const, 'neutral' as const),
    title: hostileText,
    code: hostileText,
    entry: hostileText,
    subtitle: hostileText,
    summary: fc.array(quoted, { maxLength: 6 }),
    facts: list(fc.record({ label: hostileText, value: hostileText })),
    advice: list(hostileText),
    notes: list(hostileText),
    links: list(fc.record({ title: hostileText, url: hostileUrl })),
    related: list(item),
    items: list(item),
    actions: list(action),
    footer: hostileText,
  },
  {
    requiredKeys: [
      'kind',
      'tone',
      'title',
      'summary',
      'facts',
      'advice',
      'notes',
      'links',
      'related',
      'items',
      'actions',
    ],
  },
);

export const hostileCard: fc.Arbitrary<Card> = parts.map((drawn) => ({ ...blank('', en), ...drawn }));
