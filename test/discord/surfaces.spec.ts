/** Every surface as Discord is sent it, in both languages: what changes here is seen by people. */
import { describe, expect, test } from 'vitest';
import { FIRST_VIEW } from '../../adapters/discord/panel.js';
import { type Rendered, renderCard } from '../../adapters/discord/render.js';
import { createAnswers } from '../../src/answer/answer-query.js';
import { createAnnotationCards } from '../../src/card/annotated-card.js';
import { afterShare, forOne, shared } from '../../src/card/buttons.js';
import { codesCard } from '../../src/card/entries-card.js';
import { helpCard, joinedCard, noteCard } from '../../src/card/own-cards.js';
import { sectionCard } from '../../src/card/section-card.js';
import { settingsCard } from '../../src/card/settings-card.js';
import { statsCard } from '../../src/card/stats-card.js';
import { ticketCard } from '../../src/card/ticket-card.js';
import { decisionsCard, whyCard } from '../../src/card/why-card.js';
import { createDetector } from '../../src/detect/index.js';
import { createSearch } from '../../src/search/index.js';
import type { Card } from '../../src/types.js';
import { WORDS } from '../../src/words/choose.js';
import { catalog } from '../catalog.js';
import { buttonsOf } from '../stand-ins/discord/buttons-of.js';
import { IN_FORCE } from './fake-bot.js';
import { objections } from './objections.js';

const AT = Date.UTC(2026, 10, 23, 9, 30);
const reason = { rule: 'labelled', terms: ['code'], sentence: 'the number stands behind “code”' };
const explained = [{ code: '70001', confidence: 0.97, reason }];

/** A message as people read it: texts in their order, then the rows of buttons and menus. */
function asSeen({ content, embeds, components }: Rendered): string {
  const [embed] = embeds;
  const fields = embed?.fields?.map(
    ({ name, value, inline }) => `[${name}]${inline ? ' (beside the next)' : ''}\n${value}`,
  );
  const texts = [
    content,
    embed?.author?.name,
    embed?.title,
    embed?.description,
    ...(fields ?? []),
    embed?.footer?.text,
  ];
  const rows = components.map(
    (row) =>
      `‹ ${buttonsOf({ components: [row] })
        .map(shownOn)
        .join(' | ')} ›`,
  );
  const edge = embed?.color === undefined ? [] : [`edge #${embed.color.toString(16).padStart(6, '0')}`];
  return [...edge, ...texts.filter(Boolean), ...rows].join('\n');
}

function shownOn(part: object): string {
  const { label, options } = part as { label?: string; options?: { label: string; default?: boolean }[] };
  return label ?? (options ?? []).map((one) => `${one.default ? '●' : '○'} ${one.label}`).join(', ');
}

describe.each(['en', 'zh'] as const)('%s', (language) => {
  const words = WORDS[language];
  const annotation = createAnnotationCards(catalog, words);
  const search = createSearch(catalog);
  const answers = createAnswers(catalog, createDetector(catalog), search, words);
  const one = (code: string, look: 'short' | 'full' = 'short'): Card =>
    codesCard(catalog, [code], words, look);
  const settings = settingsCard(IN_FORCE, { 6206: 0.1 }, words);
  const internal = catalog.entries.find(({ kind }) => kind === 'vendor')?.code ?? '';
  const figures = {
    days: 7,
    explained: [
      { code: '70001', count: 12 },
      { code: '6206', count: 3 },
    ],
    unknown: [{ code: '424242', count: 2 }],
    nothing: 4,
    words: ['cannot fly'],
    verdicts: { helpful: 5, wrong: 1, dismissed: 2 },
  };

  const surfaces: Record<string, Card> = {
    'an answer under a message': annotation.answer(['70001'], { first: false }),
    'the first answer in a channel': annotation.answer(['70001'], { first: true }),
    'an answer seen again': annotation.answer(['70001'], { first: false, repeats: 3 }),
    'two codes in one answer': annotation.answer(['70001', '-10001'], { first: false }),
    'a pointer to an earlier answer': annotation.pointer(['70001'], 'https://discord.com/channels/1/2/3'),
    'a private answer': forOne(one('70001'), words),
    'its details': forOne(one('70001', 'full'), words, 'full'),
    'a private answer, shared': afterShare(forOne(one('70001'), words), words),
    'what the others see then': shared(one('70001'), words, 'Ann'),
    "the vendor's own fault": forOne(one(internal), words),
    'a text for a ticket': ticketCard(catalog, internal, AT, words),
    'a number inside a range': forOne(one('120500'), words),
    'an unknown code': one('10001'),
    'many codes': codesCard(catalog, ['70001', '6206', '-10001', '10007'], words),
    'search results': answers.cardFor(answers.ask('usersig expired', 'plain')),
    'nothing found': answers.cardFor(answers.ask('qwxzk vvprt', 'plain')),
    help: helpCard(words),
    'a note': noteCard(words.notYours, words),
    'the first words in a server': joinedCard(words),
    'why this answer': whyCard({ state: 'answered', explained, sensitivity: 'balanced' }, words),
    'why it spoke or kept quiet': decisionsCard(
      [
        {
          at: AT,
          message: '42',
          outcome: 'quiet',
          rule: 'uncertain',
          candidates: [{ code: '70001', confidence: 0.4, threshold: 0.7, reason }],
        },
      ],
      words,
    ),
    statistics: statsCard(catalog, figures, words),
    'a section': sectionCard(catalog, 'access layer', words),
    'all sections': sectionCard(catalog, '', words),
    settings,
  };

  test.each(Object.entries(surfaces))('%s', (_, card) => {
    for (const embeds of [true, false]) expect(objections(renderCard(card, { embeds }))).toEqual([]);
    expect(asSeen(renderCard(card))).toMatchSnapshot();
  });

  test('without Embed Links', () => {
    const { 'an answer under a message': answer } = surfaces;
    expect(asSeen(renderCard(answer as Card, { embeds: false }))).toMatchSnapshot();
  });

  test('the second page of the settings, for the whole server', () => {
    const view = { ...FIRST_VIEW, page: 1 as const, scope: 'workspace' as const };
    expect(asSeen(renderCard(settings, { panel: view }))).toMatchSnapshot();
  });
});
