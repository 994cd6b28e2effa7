/** A message as Discord draws it: content, embeds with their colour, rows of buttons. */
import { el, link } from './dom.js';
import { readInline, readMarkdown } from './markdown.js';
import { drawTree } from './tree.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const ROW = 1;
const BUTTON = 2;
const LINK_STYLE = 5;
const STRING_SELECT = 3;

/**
 * @param {{content: string, embeds?: object[], components?: object[]}} message
 * @param {(button: {face: string, custom_id: string, label: string}) => void} press
 */
export function drawDiscord({ content, embeds = [], components = [] }, press) {
  return el(
    'div',
    { class: 'parts' },
    content && el('div', { class: 'content' }, ...drawTree(readMarkdown(content))),
    ...embeds.map(embed),
    ...components.map((row) => drawRow(row, press)),
  );
}

function embed({ color = 0, author, title, url, description, fields = [], image, footer }) {
  const box = el(
    'article',
    { class: 'embed' },
    author && el('p', { class: 'author', text: author.name }),
    title &&
      el('h3', null, ...(url ? [link(url, ...drawTree(readInline(title)))] : drawTree(readInline(title)))),
    description && el('div', { class: 'description' }, ...drawTree(readMarkdown(description))),
    fields.length > 0 && el('div', { class: 'fields' }, ...withWidths(fields).map(field)),
    // Nothing is fetched from elsewhere.
    image && el('span', { class: 'picture', text: 'picture' }),
    footer && el('p', { class: 'footer', text: footer.text }),
  );
  box.style.setProperty('--tone', `#${color.toString(16).padStart(6, '0')}`);
  return box;
}

/** Inline fields that follow each other share a row of at most three. `width` in twelfths. */
function withWidths(fields) {
  const rows = [];
  for (const one of fields) {
    const row = rows.at(-1);
    if (one.inline && row?.[0].inline && row.length < 3) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => row.map((one) => ({ ...one, width: one.inline ? 12 / row.length : 12 })));
}

const field = ({ name, value, width }) =>
  el(
    'div',
    { class: `field width-${width}` },
    el('h4', null, ...drawTree(readInline(name))),
    el('div', null, ...drawTree(readMarkdown(value))),
  );

function drawRow(row, press) {
  if (row.type !== ROW)
    return el('div', { class: 'unknown', text: `component ${row.type} is not drawn here` });
  return el('div', { class: 'row' }, ...row.components.map((one) => component(one, press)));
}

/** To look at: choosing is for Discord itself. */
function menu({ placeholder = '', options }) {
  const chosen = options.find((one) => one.default)?.label ?? placeholder;
  return el('div', { class: 'menu' }, chosen, el('span', { 'aria-hidden': true, text: '▾' }));
}

function component(part, press) {
  if (part.type === STRING_SELECT) return menu(part);
  const { type, style, label = '', url, custom_id, disabled } = part;
  if (type !== BUTTON) return el('div', { class: 'unknown', text: `component ${type} is not drawn here` });
  const look = `button ${STYLES[style] ?? 'secondary'}`;
  if (style === LINK_STYLE) return el('span', { class: look }, link(url, label));
  const pressed = { face: 'discord', custom_id, label };
  return el('button', {
    type: 'button',
    class: look,
    disabled,
    text: label,
    on: { click: () => press(pressed) },
  });
}
