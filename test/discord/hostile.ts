/** Text that tries to ping, link, format or break, for property tests. */

import fc from 'fast-check';
import { blank } from '../../src/card/blank.js';
import type { Action, Card } from '../../src/types.js';
import { en } from '../../src/words/en.js';

const FRAGMENTS = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</imerror:1>',
  '<t:1700000000:R>',
  '<:smile:1>',
  '<a:dance:2>',
  ':smile:',
  '<id:customize>',
  '[free gift](https://evil.example)',
  '](https://evil.example)',
  '[',
  ']',
  '(',
  ')',
  'https://evil.example',
  'discord.gg/x',
  '**',
  '*',
  '__',
  '_',
  '~~',
  '||',
  '`',
  '```',
  '```js\n',
  '\\',
  '\\\\',
  '> ',
  '>>> ',
  '# ',
  '## ',
  '-# ',
  '- ',
  '* ',
  '1. ',
  '\n',
  '\n\n\n',
  '\r\n',
  '\t',
  ' ',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udc00',
  '👨‍👩‍👧',
  '错误码',
  '７００１３',
  '\u0000',
];

export const hostile = fc
  .oneof(
    fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 14,
    }),
    fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 6 })
      .map((parts) => Array(200).fill(parts.join('')) as string[]),
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => [text]),
  )
  .map((parts) => parts.join(''));

const address = fc.oneof(
  fc.webUrl(),
  hostile,
  hostile.map((text) => `https://docs.example/${text}`),
  fc.constant('javascript:alert(1)'),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constant('open' as const),
    code: fc.oneof(hostile, fc.constantFrom('70001', '-10001', '120001-130000')),
  }),
  fc.record({ type: fc.constant('search' as const), query: hostile }),
  fc.constantFrom<Action>({ type: 'dismiss' }, { type: 'why' }, { type: 'settings' }),
);

const item = fc.record(
  {
    code: hostile,
    title: hostile,
    layer: fc.constantFrom('client' as const, 'server', 'v3'),
    summary: hostile,
    note: hostile,
  },
  { requiredKeys: ['code', 'title'] },
);

const many = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength });

export const hostileCard: fc.Arbitrary<Card> = fc
  .record(
    {
      title: hostile,
      tone: fc.constantFrom<Card['tone']>('call', 'vendor', 'neutral'),
      code: hostile,
      subtitle: hostile,
      footer: hostile,
      summary: many(
        fc.record(
          { text: hostile, by: fc.constantFrom('vendor' as const, 'us'), source: address },
          { requiredKeys: ['text', 'by'] },
        ),
        4,
      ),
      facts: many(fc.record({ label: hostile, value: hostile }), 30),
      advice: many(hostile, 6),
      notes: many(hostile, 8),
      links: many(fc.record({ title: hostile, url: address }), 8),
      related: many(item, 8),
      items: many(item, 25),
      actions: many(
        fc.record(
          { label: hostile, action, style: fc.constantFrom('primary' as const, 'danger') },
          { requiredKeys: ['label', 'action'] },
        ),
        40,
      ),
    },
    {
      requiredKeys: [
        'title',
        'tone',
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
  )
  .map((parts) => ({ ...blank('', en), ...parts }));
