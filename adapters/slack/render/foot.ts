/** The lower end of a card: links, related codes, buttons, the small line. */
import type { ContextBlock, KnownBlock } from '@slack/types';
import type { Card } from '../../../src/types.js';
import { CARD, SLACK } from '../limits.js';
import { colon } from './colon.js';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';
import { joined, line, link, plain, richText } from './rich-text.js';
import { renderRows } from './rows.js';

export function renderFoot(card: Card): KnownBlock[] {
  return [
    ...links(card),
    ...related(card),
    ...renderRows(card),
    ...small([cut(cleanLine(card.footer ?? ''), CARD.footer)]),
  ];
}

/** A heading before what it heads, on one line. */
const headed = (label: string, { language }: Card): string =>
  `${cut(cleanLine(label), CARD.factLabel)}${colon(language)}`;

function links(card: Card): KnownBlock[] {
  const shown = card.links
    .slice(0, CARD.links)
    .map(({ title, url }) => link(cut(cleanLine(title), CARD.linkTitle), url))
    .filter((element) => element !== undefined);
  return shown.length === 0 ? [] : [richText(line(plain(headed(card.labels.links, card)), ...joined(shown)))];
}

function related(card: Card): KnownBlock[] {
  const ties = card.related.slice(0, CARD.related).map(({ code, title, note }) => {
    const tie = cleanLine(note ?? '');
    return `${cut(`${cleanLine(code)} ${cleanLine(title)}`, CARD.item)}${tie === '' ? '' : ` (${cut(tie, CARD.factLabel)})`}`;
  });
  return ties.length === 0 ? [] : small([headed(card.labels.related, card) + ties.join(' · ')]);
}

/** Small grey text, literal: `emoji: false` keeps `:x:` as it is written. */
export function small(texts: (string | undefined)[]): ContextBlock[] {
  const shown = texts.map((text) => cleanLine(text ?? '')).filter((text) => text !== '');
  if (shown.length === 0) return [];
  return [
    {
      type: 'context',
      elements: shown
        .slice(0, SLACK.contextElements)
        .map((text) => ({ type: 'plain_text', text: cut(text, SLACK.plainText), emoji: false })),
    },
  ];
}
