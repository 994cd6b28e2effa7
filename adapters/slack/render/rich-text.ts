/**
 * Rich text is what keeps foreign words harmless: a `text` element is literal, it cannot ping, format or link,
 * whatever it holds. So the cards use it, and plain_text, everywhere, and mrkdwn nowhere.
 */
import type { RichTextBlock, RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import { SLACK } from '../limits.js';
import { cleanLine, safeUrl } from './escape.js';

export const plain = (text: string): RichTextText => ({ type: 'text', text });
export const bold = (text: string): RichTextText => ({ type: 'text', text, style: { bold: true } });
export const italic = (text: string): RichTextText => ({ type: 'text', text, style: { italic: true } });
export const code = (text: string): RichTextText => ({ type: 'text', text, style: { code: true } });

type Part = RichTextBlock['elements'][number];

export const richText = (...elements: Part[]): RichTextBlock => ({ type: 'rich_text', elements });
export const line = (...elements: RichTextElement[]): Part => ({ type: 'rich_text_section', elements });
export const quote = (...elements: RichTextElement[]): Part => ({ type: 'rich_text_quote', elements });
export const list = (style: 'bullet' | 'ordered', items: RichTextElement[][]): Part => ({
  type: 'rich_text_list',
  style,
  elements: items.map((elements) => ({ type: 'rich_text_section', elements })),
});

/** A link, or its words alone where the address is not fit. A label that looks like an address shows the true one. */
export function link(title: string, url: string): RichTextLink | RichTextText | undefined {
  const href = safeUrl(url, SLACK.url);
  const label = cleanLine(title);
  if (href === undefined) return label === '' ? undefined : plain(label);
  const honest = label === '' || /:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/iu.test(label) ? href : label;
  return { type: 'link', url: href, text: honest };
}

/** The same elements with a separator between them. */
export const joined = (elements: RichTextElement[], separator = ' · '): RichTextElement[] =>
  elements.flatMap((element, index) => (index === 0 ? [element] : [plain(separator), element]));
