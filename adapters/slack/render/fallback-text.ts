/** The card in plain words: what a notification, a screen reader and an old client show. */
import type { Card } from '../../../src/types.js';
import { CARD, SLACK } from '../limits.js';
import { colon } from './colon.js';
import { cut } from './cut.js';
import { clean, cleanLine, escapeMrkdwn } from './escape.js';

export function fallbackText(card: Card): string {
  const lines = [
    titleOf(card),
    ...card.summary.map(({ text }) => clean(text)),
    ...card.facts.map(({ label, value }) => `${cleanLine(label)}${colon(card.language)}${cleanLine(value)}`),
    ...card.items.map(({ code, title }) => `${cleanLine(code)}${colon(card.language)}${cleanLine(title)}`),
    ...(card.advice.length > 0 ? [`${cleanLine(card.labels.advice)}${colon(card.language).trim()}`] : []),
    ...card.advice.map((step, index) => `${index + 1}. ${cleanLine(step)}`),
    ...card.notes.map(cleanLine),
  ];
  return escapeWithin(lines.filter((line) => line !== '').join('\n'), CARD.fallback);
}

/** The title with its code, on one line; never empty, because Slack refuses an empty text. */
export function titleOf(card: Card): string {
  const title = cut(cleanLine(card.title), CARD.title) || 'imerror';
  const code = cleanLine(card.code ?? '');
  return code === '' || title.includes(code) ? title : `${cut(code, CARD.factLabel)} · ${title}`;
}

/** Escaping makes text longer; what stays within a limit before it may pass it afterwards. */
function escapeWithin(text: string, limit: number): string {
  const escaped = escapeMrkdwn(cut(text, limit));
  return escaped.length <= SLACK.fallbackText ? escaped : escapeWithin(text, Math.floor(limit * 0.6));
}
