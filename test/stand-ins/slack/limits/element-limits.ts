/** What a button, a select and their parts may hold. */
import { objects, text } from '../json.js';
import {
  actions,
  button,
  isA,
  type Limit,
  long,
  longer,
  many,
  message,
  more,
  mrkdwn,
  notPlain,
  option,
  plain,
  repeated,
  row,
  select,
  withSelects,
} from './limit.js';

export const ELEMENT_LIMITS: readonly Limit[] = [
  row(
    'action_id is unique in its block',
    isA('actions'),
    ({ value }) => repeated(objects(value.elements).map(({ action_id }) => action_id)),
    message(actions(button(), button())),
  ),
  row(
    'action_id has at most 255 characters',
    ({ value }) => 'action_id' in value,
    longer('action_id', 255),
    message(actions(button({ action_id: long(256) }))),
  ),
  row(
    'a button’s text is plain_text',
    isA('button'),
    notPlain('text'),
    message(actions(button({ text: mrkdwn('x') }))),
  ),
  row(
    'a button’s text has at most 75 characters',
    isA('button'),
    longer('text', 75),
    message(actions(button({ text: plain(long(76)) }))),
  ),
  row(
    'a button’s value has at most 2000 characters',
    isA('button'),
    longer('value', 2000),
    message(actions(button({ value: long(2001) }))),
  ),
  row(
    'a button’s url has at most 3000 characters',
    isA('button'),
    longer('url', 3000),
    message(actions(button({ url: `https://x/${long(3000)}` }))),
  ),
  row(
    'an accessibility label has at most 75 characters',
    isA('button'),
    longer('accessibility_label', 75),
    message(actions(button({ accessibility_label: long(76) }))),
  ),
  row(
    'a button’s style is primary or danger',
    isA('button'),
    ({ value }) => 'style' in value && !['primary', 'danger'].includes(text(value.style)),
    message(actions(button({ style: 'default' }))),
  ),
  row(
    'a select has at most 100 options',
    withSelects,
    more('options', 100),
    message(actions(select({ options: many(101, () => option()) }))),
  ),
  row(
    'a select has at most 100 option groups',
    withSelects,
    more('option_groups', 100),
    message(
      actions(select({ option_groups: many(101, () => ({ label: plain('x'), options: [option()] })) })),
    ),
  ),
  row(
    'a static select has options or groups, at least one',
    isA('static_select', 'multi_static_select'),
    ({ value }) => objects(value.options).length === 0 && objects(value.option_groups).length === 0,
    message(actions(select({ options: [] }))),
  ),
  row(
    'an initial option is one of the options',
    isA('static_select'),
    ({ value }) =>
      value.initial_option !== undefined &&
      !objects(value.options).some((one) => JSON.stringify(one) === JSON.stringify(value.initial_option)),
    message(actions(select({ options: [option()], initial_option: option({ value: 'other' }) }))),
  ),
  row(
    'options have values that differ',
    isA('static_select'),
    ({ value }) => repeated(objects(value.options).map((one) => one.value)),
    message(actions(select({ options: [option(), option()] }))),
  ),
  row(
    'an external select has an action_id',
    isA('external_select'),
    ({ value }) => value.action_id === undefined,
    message(actions({ type: 'external_select' })),
  ),
  row(
    'a placeholder has at most 150 characters',
    ({ value }) => 'placeholder' in value,
    longer('placeholder', 150),
    message(actions(select({ options: [option()], placeholder: plain(long(151)) }))),
  ),
  row(
    'an option’s text has at most 75 characters',
    ({ field }) => field === 'options',
    longer('text', 75),
    message(actions(select({ options: [option({ text: plain(long(76)) })] }))),
  ),
  row(
    'an option’s value has at most 150 characters',
    ({ field }) => field === 'options',
    longer('value', 150),
    message(actions(select({ options: [option({ value: long(151) })] }))),
  ),
  row(
    'an option’s description has at most 75 characters',
    ({ field }) => field === 'options',
    longer('description', 75),
    message(actions(select({ options: [option({ description: plain(long(76)) })] }))),
  ),
  row(
    'an overflow has at most 5 options',
    isA('overflow'),
    more('options', 5),
    message(actions({ type: 'overflow', action_id: 'o', options: many(6, () => option()) })),
  ),
  row(
    'checkboxes have at most 10 options',
    isA('checkboxes'),
    more('options', 10),
    message(actions({ type: 'checkboxes', action_id: 'o', options: many(11, () => option()) })),
  ),
  row(
    'radio buttons have at most 10 options',
    isA('radio_buttons'),
    more('options', 10),
    message(actions({ type: 'radio_buttons', action_id: 'o', options: many(11, () => option()) })),
  ),
  row(
    'a confirm’s title has at most 100 characters',
    ({ field }) => field === 'confirm',
    longer('title', 100),
    message(actions(button({ confirm: { title: plain(long(101)), text: plain('x') } }))),
  ),
  row(
    'a confirm’s text has at most 300 characters',
    ({ field }) => field === 'confirm',
    longer('text', 300),
    message(actions(button({ confirm: { title: plain('x'), text: plain(long(301)) } }))),
  ),
  row(
    'a confirm’s buttons have at most 30 characters',
    ({ field }) => field === 'confirm',
    (node) => longer('confirm', 30)(node) || longer('deny', 30)(node),
    message(actions(button({ confirm: { title: plain('x'), text: plain('x'), deny: plain(long(31)) } }))),
  ),
];
