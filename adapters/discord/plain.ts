/** A card as plain content, for channels where the bot may not embed links. */
import type { Card } from '../../src/types.js';
import { clipLine, clipText } from './clip.js';
import { LIMITS, SHOWN } from './limits.js';
import {
  bullets,
  factLine,
  heading,
  isShort,
  itemList,
  linkList,
  relatedLine,
  relatedList,
  signed,
  steps,
  UNTITLED,
} from './sections.js';
import { TONES } from './tones.js';

/** The quotation gives way first: title, steps and links always fit beside this much of it. */
const QUOTE = 700;

/** At most 2000 UTF-16 units. Addresses stand in angle brackets, so that nothing is previewed. */
export function plainCard(card: Card): string {
  const title = clipLine(heading(card), LIMITS.embedTitle) || UNTITLED;
  const subtitle = clipLine(card.subtitle ?? '', SHOWN.author);
  const advice = steps(card.advice);
  const [first, ...others] = card.links;
  // Where one acts, and the vendor's own page.
  const links = linkList(first ? [first, ...others.slice(-1)] : [], '<', '>');
  const parts = [
    [`${TONES[card.tone].sign} **${title}**`, subtitle].filter(Boolean).join('\n'),
    ...card.summary.map(({ text, by }) => {
      const own = clipText(text, QUOTE);
      return own && by === 'vendor' ? signed(own, card.labels) : own;
    }),
    advice && `**${clipLine(card.labels.advice, LIMITS.fieldName)}**\n${advice}`,
    itemList(card, LIMITS.content / 2),
    links,
    factLine(card.facts),
    bullets(card.notes.slice(0, card.kind === 'entry' ? SHOWN.notes : undefined)),
    isShort(card) ? related(card) : relatedList(card),
    clipLine(card.footer ?? '', SHOWN.footer),
  ];
  return fitting(parts, LIMITS.content);
}

/** Leaves out what does not fit and keeps what follows, if that fits. */
function fitting(parts: string[], limit: number): string {
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : `${text}\n\n${part}`;
    if (part !== '' && longer.length <= limit) text = longer;
  }
  return text;
}

const related = (card: Card): string => {
  const line = relatedLine(card);
  return line && `${clipLine(card.labels.related, LIMITS.fieldName)}: ${line}`;
};
