/** What a block may hold. */
import { text } from '../json.js';
import {
  actions,
  BLOCKS,
  button,
  isA,
  isBlock,
  type Limit,
  long,
  longer,
  many,
  message,
  more,
  mrkdwn,
  none,
  notPlain,
  plain,
  row,
  section,
} from './limit.js';

export const LAYOUT_LIMITS: readonly Limit[] = [
  row(
    'a block’s type is known',
    isBlock,
    ({ value }) => !BLOCKS.includes(text(value.type)),
    message({ type: 'banner' }),
  ),
  row(
    'block_id has at most 255 characters',
    isBlock,
    longer('block_id', 255),
    message({ ...section(), block_id: long(256) }),
  ),
  row(
    'a section has text or fields',
    isA('section'),
    ({ value }) => value.text === undefined && value.fields === undefined,
    message({ type: 'section' }),
  ),
  row(
    'a section’s text has at most 3000 characters',
    isA('section'),
    longer('text', 3000),
    message(section(long(3001))),
  ),
  row(
    'a section has at most 10 fields',
    isA('section'),
    more('fields', 10),
    message({ type: 'section', fields: many(11, () => mrkdwn('x')) }),
  ),
  row(
    'a field has at most 2000 characters',
    ({ field }) => field === 'fields',
    longer('text', 2000),
    message({ type: 'section', fields: [mrkdwn(long(2001))] }),
  ),
  row(
    'a header has at most 150 characters',
    isA('header'),
    longer('text', 150),
    message({ type: 'header', text: plain(long(151)) }),
  ),
  row(
    'a header is plain_text',
    isA('header'),
    notPlain('text'),
    message({ type: 'header', text: mrkdwn('x') }),
  ),
  row(
    'a context has at most 10 elements',
    isA('context'),
    more('elements', 10),
    message({ type: 'context', elements: many(11, () => mrkdwn('x')) }),
  ),
  row(
    'a context has an element',
    isA('context'),
    none('elements'),
    message({ type: 'context', elements: [] }),
  ),
  row(
    'a context holds texts and images',
    ({ parent }) => parent?.type === 'context',
    ({ value }) => !['plain_text', 'mrkdwn', 'image'].includes(text(value.type)),
    message({ type: 'context', elements: [button()] }),
  ),
  row(
    'actions have at most 25 elements',
    isA('actions'),
    more('elements', 25),
    message(actions(...many(26, (i) => button({ action_id: `a${i}` })))),
  ),
  row('actions have an element', isA('actions'), none('elements'), message(actions())),
];
