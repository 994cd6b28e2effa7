/** What texts, images, inputs, rich text and tables may hold. */
import { object, text } from '../json.js';
import {
  home,
  isA,
  type Limit,
  long,
  longer,
  many,
  message,
  more,
  mrkdwn,
  none,
  plain,
  rich,
  richSection,
  row,
  section,
} from './limit.js';

export const TEXT_LIMITS: readonly Limit[] = [
  row(
    'an image’s alt text has at most 2000 characters',
    isA('image'),
    longer('alt_text', 2000),
    message({ type: 'image', image_url: 'https://x/y.png', alt_text: long(2001) }),
  ),
  row(
    'an image’s url has at most 3000 characters',
    isA('image'),
    longer('image_url', 3000),
    message({ type: 'image', image_url: `https://x/${long(3000)}`, alt_text: 'x' }),
  ),
  row(
    'a plain text input takes at most 3000 characters',
    isA('plain_text_input'),
    ({ value }) => Number(value.max_length ?? 0) > 3000,
    home({
      type: 'input',
      label: plain('x'),
      element: { type: 'plain_text_input', action_id: 'i', max_length: 3001 },
    }),
  ),
  row(
    'an input has a plain_text label of 1 to 2000 characters',
    isA('input'),
    (node) => object(node.value.label).type !== 'plain_text' || longer('label', 2000)(node),
    home({ type: 'input', label: mrkdwn('x'), element: { type: 'plain_text_input', action_id: 'i' } }),
  ),
  row(
    'a text object is not empty',
    isA('plain_text', 'mrkdwn'),
    ({ value }) => text(value.text) === '',
    message(section('')),
  ),
  row(
    'a text object has at most 3000 characters',
    isA('plain_text', 'mrkdwn'),
    longer('text', 3000),
    message({ type: 'context', elements: [mrkdwn(long(3001))] }),
  ),
  row(
    'verbatim belongs to mrkdwn',
    isA('plain_text'),
    ({ value }) => 'verbatim' in value,
    message({ type: 'section', text: { ...plain('x'), verbatim: true } }),
  ),
  row(
    'emoji belongs to plain_text',
    isA('mrkdwn'),
    ({ value }) => 'emoji' in value,
    message({ type: 'section', text: { ...mrkdwn('x'), emoji: true } }),
  ),
  row(
    'rich text has an element',
    isA('rich_text', 'rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'),
    none('elements'),
    message(rich()),
  ),
  row(
    'a rich text list holds sections',
    ({ parent }) => parent?.type === 'rich_text_list',
    ({ value }) => value.type !== 'rich_text_section',
    message(rich({ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'text', text: 'x' }] })),
  ),
  row(
    'a rich text list is bullet or ordered',
    isA('rich_text_list'),
    ({ value }) => !['bullet', 'ordered'].includes(text(value.style)),
    message(
      rich({
        type: 'rich_text_list',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
      }),
    ),
  ),
  row(
    'a rich text’s text is not empty',
    isA('text'),
    ({ value }) => text(value.text) === '',
    message(richSection({ type: 'text', text: '' })),
  ),
  row(
    'a rich text link has a url of at most 3000 characters',
    isA('link'),
    (node) => text(node.value.url) === '' || longer('url', 3000)(node),
    message(richSection({ type: 'link', text: 'x' })),
  ),
  row(
    'markdown has at most 12,000 characters',
    isA('markdown'),
    longer('text', 12_000),
    message({ type: 'markdown', text: long(12_001) }),
  ),
  row(
    'a table has at most 100 rows',
    isA('table'),
    more('rows', 100),
    message({ type: 'table', rows: many(101, () => [{ type: 'raw_text', text: 'x' }]) }),
  ),
  row(
    'a table’s row has at most 20 cells',
    isA('table'),
    ({ value }) =>
      Array.isArray(value.rows) && value.rows.some((cells) => Array.isArray(cells) && cells.length > 20),
    message({ type: 'table', rows: [many(21, () => ({ type: 'raw_text', text: 'x' }))] }),
  ),
];
