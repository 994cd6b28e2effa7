/** The trees of markdown.js and mrkdwn.js as elements. */
import { el, link } from './dom.js';
import { emoji } from './emoji.js';

const INLINE = { bold: 'strong', italic: 'em', strike: 's', underline: 'u' };

/** @param {object[]} nodes */
export const drawTree = (nodes) => nodes.map(drawNode);

function drawNode(node) {
  const inner = () => drawTree(node.children);
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return el('code', { text: node.text });
    case 'pre':
      return el('pre', { text: node.text });
    case 'link':
      return link(node.url, ...inner());
    case 'mention':
      return el('span', { class: 'mention', text: node.text });
    case 'emoji':
      return emoji(node.name);
    case 'spoiler':
      return el('span', { class: 'spoiler', tabindex: 0, 'aria-label': 'Spoiler' }, ...inner());
    case 'quote':
      return el('blockquote', null, ...inner());
    case 'heading':
      return el('p', { class: 'heading' }, ...inner());
    case 'small':
      return el('p', { class: 'small' }, ...inner());
    case 'list':
      return el(
        node.ordered ? 'ol' : 'ul',
        node.ordered && node.start > 1 ? { start: node.start } : null,
        ...node.items.map((item) => el('li', null, ...drawTree(item))),
      );
    case 'text block':
      return el('div', { class: 'text' }, ...inner());
    default:
      return el(INLINE[node.type] ?? 'span', null, ...inner());
  }
}
