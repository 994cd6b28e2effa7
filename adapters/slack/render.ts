/** A card as Slack shows it. Knows nothing of Bolt, so that a page can draw the same JSON. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Card } from '../../src/types.js';
import { CARD } from './limits.js';
import { renderBody } from './render/body.js';
import { colon } from './render/colon.js';
import { cut } from './render/cut.js';
import { cleanLine } from './render/escape.js';
import { fallbackText, titleOf } from './render/fallback-text.js';
import { renderFoot, small } from './render/foot.js';
import { bold, code, line, plain, richText } from './render/rich-text.js';
import { SIGNS } from './render/signs.js';
import { createBudget } from './render/text-budget.js';

/** What chat.postMessage, chat.update, a response URL and an acknowledgment take alike. */
export interface SlackMessage {
  text: string;
  blocks: KnownBlock[];
}

export function renderCard(card: Card): SlackMessage {
  return { text: fallbackText(card), blocks: renderBlocks(card) };
}

export function renderBlocks(card: Card): KnownBlock[] {
  const budget = createBudget(CARD.body);
  return [heading(card), ...small([under(card)]), ...renderBody(card, budget), ...renderFoot(card)];
}

function heading(card: Card): KnownBlock {
  const elements: RichTextElement[] = [];
  if (card.tone !== 'neutral') elements.push({ type: 'emoji', name: SIGNS[card.tone] }, plain(' '));
  const number = cut(cleanLine(card.code ?? ''), CARD.factLabel);
  const title = cut(cleanLine(card.title), CARD.title);
  if (number !== '' && title !== '' && !title.includes(number))
    elements.push(code(number), bold(` ${title}`));
  else elements.push(bold(titleOf(card)));
  return richText(line(...elements));
}

/** Layer, section and a few facts in one small line; a value that names its label needs no other. */
function under({ subtitle, facts, language }: Card): string {
  const told = (facts.length > CARD.factsInLine ? [] : facts).map(({ label, value }) => {
    const [name, fact] = [cut(cleanLine(label), CARD.factLabel), cut(cleanLine(value), CARD.factValue)];
    return name === '' || fact.toLowerCase().startsWith(name.toLowerCase())
      ? fact
      : `${name}${colon(language)}${fact}`;
  });
  const parts = [cut(cleanLine(subtitle ?? ''), CARD.subtitle), ...told].filter((part) => part !== '');
  return cut(parts.join(' · '), CARD.underline);
}
