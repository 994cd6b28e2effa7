/** The settings of a place as menus that show what is in force, and buttons to turn the page. */
import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { type SettingsField, settingsForm } from '../../src/card/settings-form.js';
import type { Choosable } from '../../src/policy/choices.js';
import type { InForce, Mode, Scope } from '../../src/policy/settings.js';
import type { Card } from '../../src/types.js';
import { WORDS } from '../../src/words/choose.js';
import type { Words } from '../../src/words/en.js';
import { button, type Row, rows } from './buttons.js';
import { clipPlain } from './clip.js';
import { LIMITS } from './limits.js';
import { type PanelView, writePanelId } from './panel-id.js';

export type { PanelView } from './panel-id.js';

const ACTION_ROW = 1;
const STRING_SELECT = 3;

/** Four menus and a row of buttons fill a message. */
const PAGES: Choosable[][] = [
  ['mode', 'sensitivity', 'repeatMinutes', 'repeats'],
  ['alerts', 'language', 'surges'],
];

/** Discord shows a message to one person only when that person asks, and an answer in the channel is one in place. */
const NOT_HERE: ReadonlySet<string> = new Set(['private', 'channel'] satisfies Mode[]);

export const FIRST_VIEW: PanelView = { scope: 'channel', page: 0 };
const SCOPES: Scope[] = ['channel', 'workspace'];

export function panel(
  { language }: Pick<Card, 'language'>,
  inForce: InForce,
  view: PanelView = FIRST_VIEW,
): Row[] {
  const words = WORDS[language];
  const { fields } = settingsForm(inForce, {}, words);
  const menus = fields
    .filter(({ name }) => PAGES[view.page]?.includes(name))
    .map((field) => menu(field, view));
  return [...menus, ...rows(turning(view, words))];
}

/** A menu shows no name of its own once something is chosen in it, so that every option says it. */
function menu({ name, label, origin, value: current, choices }: SettingsField, view: PanelView): Row {
  const offered = choices.filter(
    ({ value }) => value === current || !(name === 'mode' && NOT_HERE.has(value)),
  );
  const select: APIStringSelectComponent = {
    type: STRING_SELECT,
    custom_id: writePanelId({ view, what: name }),
    placeholder: clipPlain(label, LIMITS.placeholder),
    options: offered.map(({ value, label: text }) => ({
      label: clipPlain(`${label}: ${text}`, LIMITS.optionText),
      value,
      ...(value === current ? { default: true, description: clipPlain(origin, LIMITS.optionText) } : {}),
    })),
    min_values: 1,
    max_values: 1,
  };
  return { type: ACTION_ROW, components: [select] };
}

/** Whose settings are changed, the other page, and back to the defaults. */
function turning(view: PanelView, words: Words): Row['components'] {
  const { scopes = SCOPES } = view;
  const next = scopes[(scopes.indexOf(view.scope) + 1) % scopes.length] ?? view.scope;
  const other = view.page === 0 ? 1 : 0;
  const turnScope = writePanelId({ view: { ...view, scope: next }, what: 'show' });
  return [
    ...(next === view.scope ? [] : button(turnScope, words.settingsScopes[view.scope], 'primary')),
    ...button(
      writePanelId({ view: { ...view, page: other }, what: 'show' }),
      view.page === 0 ? words.settingsMore : words.settingsBack,
    ),
    ...button(writePanelId({ view, what: 'reset' }), words.settingsReset),
  ];
}
