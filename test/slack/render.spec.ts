import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLACK } from '../../adapters/slack/limits.js';
import { renderHome } from '../../adapters/slack/render/home.js';
import { renderLookUp } from '../../adapters/slack/render/look-up.js';
import { renderCard } from '../../adapters/slack/render.js';
import { forOne, shared, underMessage } from '../../src/card/buttons.js';
import { codesCard } from '../../src/card/entries-card.js';
import { ticketCard } from '../../src/card/ticket-card.js';
import { WORDS } from '../../src/words/choose.js';
import { en } from '../../src/words/en.js';
import { catalog } from '../catalog.js';
import { isObject, type Json, object } from '../stand-ins/slack/json.js';
import { judgeBlocks } from '../stand-ins/slack/judge-blocks.js';
import { judgeManners } from '../stand-ins/slack/judge-manners.js';
import { textSum } from '../stand-ins/slack/limits/limit.js';
import { plainCard } from './fake-bot.js';
import { hostileCard } from './hostile.js';

const polite = { unfurl_links: false, unfurl_media: false };

/** What the stand-in would hold against a rendered message. */
const complaints = (message: object) => [
  ...judgeBlocks(object({ ...message }), 'message'),
  ...judgeManners({ ...message, ...polite }, true),
];

function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  else if (isObject(value)) {
    yield value;
    yield* objectsIn(Object.values(value));
  }
}

/** Blocks and elements whose words Slack shows as they are written; mrkdwn is none of them. */
const LITERAL = [
  ...['rich_text', 'rich_text_section', 'rich_text_quote', 'rich_text_list', 'text', 'link', 'emoji'],
  ...['context', 'plain_text', 'actions', 'button', 'static_select'],
];

describe('any card, whoever wrote its words', () => {
  it('keeps every limit of Slack, in a message and on the home tab', () => {
    fc.assert(
      fc.property(hostileCard, hostileCard, (card, other) => {
        expect(complaints(renderCard(card))).toEqual([]);
        expect(judgeBlocks(object({ ...renderHome(card, other) }), 'view')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('holds foreign words only where Slack takes them literally', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const types = [...objectsIn(renderCard(card).blocks)].map(({ type }) => type).filter(Boolean);
        for (const type of types) expect(LITERAL).toContain(type);
      }),
      { numRuns: 100 },
    );
  });

  it('links only to http and https, under a label that is no other address', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        for (const link of objectsIn(renderCard(card).blocks)) {
          if (link.type !== 'link') continue;
          expect(link.url).toMatch(/^https?:\/\/[^|<>]+$/);
          if (/:\/\//.test(String(link.text))) expect(link.text).toBe(link.url);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has a plain text in which nothing pings, links or formats', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const { text } = renderCard(card);
        expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        // A sign stands inside a word, or parted from everything by zero-width spaces.
        expect(text).not.toMatch(/(?<![\p{L}\p{N}\u200B])[*_~`]|[*_~`](?![\p{L}\p{N}\u200B])/u);
        expect(text).not.toMatch(/^\s*&gt;/mu);
        expect(text.length).toBeLessThanOrEqual(SLACK.fallbackText);
      }),
      { numRuns: 150 },
    );
  });

  it('holds no half characters and nothing that turns the direction of reading', () => {
    fc.assert(
      fc.property(hostileCard, (card) => {
        const { text, blocks } = renderCard(card);
        const all = [text, ...[...objectsIn(blocks)].map((part) => String(part.text ?? ''))].join('\n');
        // With the flag u only half a pair matches.
        expect(all).not.toMatch(/[\uD800-\uDFFF]/u);
        expect(all).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
        expect([...all].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a card with more of everything than anybody reads', () => {
  const much = (count: number) =>
    Array.from({ length: count }, (_, index) => `${index} ${'word '.repeat(800)}`);
  const item = (text: string) => ({
    code: '70001',
    title: text,
    layer: 'v3' as const,
    summary: text,
    note: text,
  });
  const overfull = plainCard(much(1).join(''), {
    code: much(1).join(''),
    subtitle: much(1).join(''),
    summary: much(9).map((text) => ({ text, by: 'us' as const, source: 'https://docs.example/' })),
    facts: much(40).map((text) => ({ label: text, value: text })),
    advice: much(40),
    notes: much(40),
    items: much(60).map(item),
    related: much(60).map(item),
    links: much(60).map((title) => ({ title, url: `https://docs.example/${'x'.repeat(2_900)}` })),
    actions: much(60).map((label) => ({ label, action: { type: 'search', query: label } })),
    footer: much(1).join(''),
  });

  it('is cut to what Slack takes, and keeps its buttons', () => {
    const message = renderCard(overfull);
    expect(complaints(message)).toEqual([]);
    expect(message.blocks.map(({ type }) => type)).toContain('actions');
    expect(judgeBlocks(object({ ...renderHome(overfull, overfull) }), 'view')).toEqual([]);
  });
});

describe('the cards of the catalog', () => {
  it('keep every limit, for every entry in both looks and languages, and far from the largest message Slack takes', () => {
    for (const { code } of catalog.entries) {
      for (const words of [WORDS.en, WORDS.zh]) {
        for (const look of ['short', 'full'] as const) {
          const entry = codesCard(catalog, [code], words, look);
          const forms = [forOne(entry, words, look), underMessage(entry, words), shared(entry, words, 'Ada')];
          for (const message of forms.map(renderCard)) {
            expect([code, complaints(message)]).toEqual([code, []]);
            expect(textSum(message.blocks)).toBeLessThan(5_000);
            expect(message.text).toContain(code);
          }
          const view = { ...renderLookUp(words, entry) };
          expect([code, judgeBlocks(object(view), 'view')]).toEqual([code, []]);
        }
        const ticket = renderCard(ticketCard(catalog, code, 0, words));
        expect([code, complaints(ticket)]).toEqual([code, []]);
      }
    }
  });

  it('show the vendor’s words whole and as the vendor’s', () => {
    const [entry] = catalog.entries.filter(({ code }) => code === '70001');
    const { blocks } = renderCard(codesCard(catalog, ['70001'], en));
    const quote = [...objectsIn(blocks)].find(({ type }) => type === 'rich_text_quote');
    expect(quote?.elements).toMatchObject([
      { text: entry?.description },
      { text: '\n— Tencent Cloud', style: { italic: true } },
    ]);
  });

  it('hold several codes and an unknown one', () => {
    for (const codes of [
      ['6206', '70001', '-10113'],
      ['99999'],
      catalog.entries.slice(0, 40).map(({ code }) => code),
    ])
      expect(complaints(renderCard(codesCard(catalog, codes, en)))).toEqual([]);
  });
});

describe('a card', () => {
  it('carries a button for each action, with ids that differ', () => {
    const actions = [
      { label: '6206', action: { type: 'open', code: '6206' } },
      { label: 'Remove', action: { type: 'dismiss' }, style: 'danger' },
    ] as const;
    const { blocks } = renderCard(plainCard('x', { actions: [...actions] }));
    expect(blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [
        { text: { text: '6206' }, action_id: 'imerror/open/0', value: '6206' },
        { text: { text: 'Remove' }, action_id: 'imerror/dismiss/1', style: 'danger' },
      ],
    });
  });

  it('says where our words come from, and where a long text goes on', () => {
    const summary = [
      { text: 'Known since 2021.', by: 'us' as const, source: 'https://docs.example/known' },
      { text: 'word '.repeat(500), by: 'vendor' as const },
    ];
    const links = [{ title: 'Table', url: 'https://docs.example/table' }];
    const found = [...objectsIn(renderCard(plainCard('x', { summary, links })).blocks)].filter(
      ({ type }) => type === 'link',
    );
    expect(found).toMatchObject([
      { url: 'https://docs.example/known', text: 'source' },
      { url: 'https://docs.example/table', text: 'read on' },
      { url: 'https://docs.example/table', text: 'Table' },
    ]);
  });
});
