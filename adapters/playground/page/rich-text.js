/** Slack's rich text: its text is literal, whatever it holds. */
import { el, link } from './dom.js';
import { emoji } from './emoji.js';

const PARTS = {
  rich_text_section: ({ elements }) => el('div', { class: 'text' }, ...elements.map(inline)),
  rich_text_quote: ({ elements }) => el('blockquote', null, ...elements.map(inline)),
  rich_text_preformatted: ({ elements }) => el('pre', null, ...elements.map(inline)),
  rich_text_list: ({ style, elements, indent = 0, offset = 0 }) =>
    el(
      style === 'ordered' ? 'ol' : 'ul',
      {
        class: `indent-${Math.min(indent, 3)}`,
        start: style === 'ordered' && offset > 0 ? offset + 1 : undefined,
      },
      ...elements.map((item) => el('li', null, ...(item.elements ?? []).map(inline))),
    ),
};

export const richText = (part) =>
  Object.hasOwn(PARTS, part.type) ? PARTS[part.type](part) : el('div', { class: 'unknown', text: part.type });

const STYLES = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
];

function inline(one) {
  return STYLES.filter(([style]) => one.style?.[style]).reduce(
    (inner, [, name]) => el(name, null, inner),
    bare(one),
  );
}

function bare(one) {
  switch (one.type) {
    case 'text':
      return document.createTextNode(one.text);
    case 'link':
      return link(one.url, one.text ?? one.url);
    case 'emoji':
      return emoji(one.name);
    case 'user':
      return el('span', { class: 'mention', text: `@${one.user_id}` });
    case 'channel':
      return el('span', { class: 'mention', text: `#${one.channel_id}` });
    case 'broadcast':
      return el('span', { class: 'mention', text: `@${one.range}` });
    default:
      return el('span', { class: 'unknown', text: one.type });
  }
}
