/** What a message or a view may hold as a whole. */
import { objects, text } from '../json.js';
import {
  home,
  isMessage,
  isView,
  type Limit,
  long,
  longer,
  many,
  message,
  modal,
  more,
  none,
  plain,
  repeated,
  row,
  section,
  textSum,
} from './limit.js';

export const MESSAGE_LIMITS: readonly Limit[] = [
  row(
    'a message has at most 50 blocks',
    isMessage,
    more('blocks', 50),
    message(...many(51, () => section())),
  ),
  row(
    'a message’s blocks hold at most 13,200 characters',
    isMessage,
    ({ value }) => textSum(value.blocks) > 13_200,
    message(...many(5, () => section(long(2_900)))),
  ),
  row('text has at most 40,000 characters', isMessage, longer('text', 40_000), { text: long(40_001) }),
  row('a message has at most 100 attachments', isMessage, more('attachments', 100), {
    text: 'x',
    attachments: many(101, () => ({ text: 'x' })),
  }),
  row(
    'a message has text or blocks',
    isMessage,
    ({ value }) =>
      text(value.text) === '' &&
      none('blocks')({ value, field: '', parent: undefined }) &&
      none('attachments')({ value, field: '', parent: undefined }),
    { text: '' },
  ),
  row(
    'block_id is unique',
    ({ field }) => field === 'message' || field === 'view',
    ({ value }) =>
      repeated(objects(value.blocks).flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]))),
    message({ ...section(), block_id: 'b' }, { ...section(), block_id: 'b' }),
  ),
  row('a view has at most 100 blocks', isView, more('blocks', 100), home(...many(101, () => section()))),
  row(
    'a modal with an input has a submit button',
    isView,
    ({ value }) =>
      value.type === 'modal' &&
      value.submit === undefined &&
      objects(value.blocks).some(({ type }) => type === 'input'),
    modal({
      blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'i' } }],
    }),
  ),
  row('a modal has a title', isView, ({ value }) => value.type === 'modal' && value.title === undefined, {
    type: 'modal',
    blocks: [section()],
  }),
  row(
    'private_metadata has at most 3000 characters',
    isView,
    longer('private_metadata', 3000),
    modal({ private_metadata: long(3001) }),
  ),
  row(
    'a view’s callback_id has at most 255 characters',
    isView,
    longer('callback_id', 255),
    modal({ callback_id: long(256) }),
  ),
  row(
    'external_id has at most 255 characters',
    isView,
    longer('external_id', 255),
    modal({ external_id: long(256) }),
  ),
  row(
    'a modal’s title has at most 24 characters',
    isView,
    longer('title', 24),
    modal({ title: plain(long(25)) }),
  ),
  row(
    'a modal’s submit has at most 24 characters',
    isView,
    longer('submit', 24),
    modal({ submit: plain(long(25)) }),
  ),
  row(
    'a modal’s close has at most 24 characters',
    isView,
    longer('close', 24),
    modal({ close: plain(long(25)) }),
  ),
];
