/** A text object that shows its words as they are written. */
import type { PlainTextElement } from '@slack/types';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';

/** @param limit UTF-16 units; an empty text becomes an ellipsis, because Slack refuses it */
export const plainText = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(cleanLine(text), limit) || '…',
  emoji: false,
});
