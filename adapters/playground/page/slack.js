/** Block Kit as Slack draws it. A block this page does not know is named rather than left out. */
import { el, link } from './dom.js';
import { readMrkdwn } from './mrkdwn.js';
import { richText } from './rich-text.js';
import { drawTree } from './tree.js';

/**
 * @param {{text: string, blocks: object[]}} message
 * @param {(button: {face: string, action_id: string, value: string, label: string}) => void} press
 */
export function drawSlack({ text, blocks = [] }, press) {
  if (blocks.length === 0) return el('div', { class: 'blocks' }, ...drawTree(readMrkdwn(text)));
  return el('div', { class: 'blocks' }, ...blocks.map((block) => drawBlock(block, press)));
}

const BLOCKS = {
  header: ({ text }) => el('h3', { class: 'block header' }, ...textObject(text)),
  divider: () => el('hr'),
  rich_text: ({ elements }) => el('div', { class: 'block rich' }, ...elements.map(richText)),
  section: ({ text, fields = [], accessory }, press) =>
    el(
      'div',
      { class: 'block section' },
      el(
        'div',
        { class: 'body' },
        text && el('div', null, ...textObject(text)),
        fields.length > 0 &&
          el('div', { class: 'fields' }, ...fields.map((field) => el('div', null, ...textObject(field)))),
      ),
      accessory && element(accessory, press),
    ),
  context: ({ elements }, press) =>
    el('div', { class: 'block context' }, ...elements.map((one) => contextElement(one, press))),
  actions: ({ elements }, press) =>
    el('div', { class: 'block actions' }, ...elements.map((one) => element(one, press))),
  image: ({ alt_text, title }) => picture(title?.text ?? alt_text),
};

const drawBlock = (block, press) =>
  Object.hasOwn(BLOCKS, block.type) ? BLOCKS[block.type](block, press) : unknown('block', block.type);

const textObject = ({ type, text }) =>
  type === 'mrkdwn' ? drawTree(readMrkdwn(text)) : [document.createTextNode(text)];

const contextElement = (one, press) =>
  one.type === 'mrkdwn' || one.type === 'plain_text'
    ? el('span', null, ...textObject(one))
    : element(one, press);

function element(one, press) {
  if (one.type === 'image') return picture(one.alt_text);
  if (one.type === 'static_select') return menu(one, press);
  if (one.type !== 'button') return unknown('element', one.type);
  const label = one.text.text;
  const look = `button ${one.style ?? ''}`;
  if (one.url) return el('span', { class: look }, link(one.url, label));
  const pressed = { face: 'slack', action_id: one.action_id, value: one.value ?? '', label };
  const name = one.accessibility_label;
  return el('button', {
    type: 'button',
    class: look,
    'aria-label': name,
    text: label,
    on: { click: () => press(pressed) },
  });
}

/** A menu: choosing presses, as it does in Slack. */
function menu({ action_id, placeholder, options = [], initial_option }, press) {
  const first = el('option', { value: '', text: placeholder?.text ?? '', disabled: true, selected: true });
  const rest = options.map(({ text, value }) =>
    el('option', { value, text: text.text, selected: value === initial_option?.value }),
  );
  const choose = ({ target }) =>
    press({ face: 'slack', action_id, value: target.value, label: target.selectedOptions[0].textContent });
  return el(
    'select',
    { class: 'menu', 'aria-label': placeholder?.text, on: { change: choose } },
    first,
    ...rest,
  );
}

/** Nothing is fetched from elsewhere: a picture is shown as its words. */
const picture = (words) => el('span', { class: 'picture', role: 'img', 'aria-label': words, text: words });
const unknown = (what, type) => el('div', { class: 'unknown', text: `${what} “${type}” is not drawn here` });
