/** One card with both faces: exactly what the adapters' own renderers make of it. */
import type { Card } from '../../src/types.js';
import { type Rendered, renderCard as renderForDiscord } from '../discord/render.js';
import { renderCard as renderForSlack, type SlackMessage } from '../slack/render.js';

export interface Drawn {
  /** For lists and screen readers, where neither face is shown. */
  title: string;
  slack: SlackMessage;
  discord: Rendered;
}

export const draw = (card: Card): Drawn => ({
  title: card.code && !card.title.includes(card.code) ? `${card.code} · ${card.title}` : card.title,
  slack: renderForSlack(card),
  discord: renderForDiscord(card),
});
