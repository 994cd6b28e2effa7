/** The settings of a place as menus that show what is in force, and buttons to turn the page. */
import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { InForce, Mode, Scope, Settings } from '../../src/policy/settings.js';
import type { Card } from '../../src/types.js';
import { WORDS } from '../../src/words/choose.js';
import type { Words } from '../../src/words/en.js';
import { button, type Row, rows } from './buttons.js';
import { clipPlain } from './clip.js';
import { LIMITS } from './limits.js';
import { type Control, type PanelView, writePanelId } from './panel-id.js';

export type { PanelView } from './panel-id.js';

const ACTION_ROW = 1;
const STRING_SELECT = 3;

/** Four menus and a row of buttons fill a message. */
const PAGES: Control[][] = [
  ['mode', 'sensitivity', 'repeat', 'repeats'],
  ['alerts', 'language', 'surges'],
];

/** Those Discord has a way of its own for; a private hint to the author it has not, and in the channel is in place. */
const MODES: Mode[] = ['in-place', 'own-thread', 'hint', 'observe', 'off'];
const MINUTES = [0, 10, 30, 60, 240, 1440];

type Choice = { value: string; text: string };

interface Menu {
  setting: keyof Settings;
  choices(settings: Settings, words: Words): Choice[];
}

const MENUS: Record<Control, Menu> = {
  mode: {
    setting: 'mode',
    choices: ({ mode }, words) =>
      [...new Set([...MODES, mode])].map((value) => ({ value, text: words.modes[value] })),
  },
  repeat: {
    setting: 'repeatMinutes',
    choices: ({ repeatMinutes }, words) =>
      [...new Set([...MINUTES, repeatMinutes])].map((minutes) => ({
        value: String(minutes),
        text: words.minutes(minutes),
      })),
  },
  ...(Object.fromEntries(
    (['sensitivity', 'repeats', 'alerts', 'language', 'surges'] as const).map((setting) => [
      setting,
      {
        setting,
        choices: (_, { choices }) =>
          Object.entries(choices[setting]).map(([value, text]) => ({ value, text })),
      } satisfies Menu,
    ]),
  ) as Record<Exclude<Control, 'mode' | 'repeat'>, Menu>),
};

export const FIRST_VIEW: PanelView = { scope: 'channel', page: 0 };
const SCOPES: Scope[] = ['channel', 'workspace'];

export function panel(
  { language }: Pick<Card, 'language'>,
  inForce: InForce,
  view: PanelView = FIRST_VIEW,
): Row[] {
  const words = WORDS[language];
  const menus = (PAGES[view.page] ?? []).map((control): Row => {
    const { setting, choices } = MENUS[control];
    const current = String(inForce.settings[setting]);
    const options = choices(inForce.settings, words).map(({ value, text }) => ({
      label: clipPlain(`${words.settingNames[setting]}: ${text}`, LIMITS.optionText),
      value,
      ...(value === current
        ? { default: true, description: clipPlain(words.origins[inForce.from[setting]], LIMITS.optionText) }
        : {}),
    }));
    const select: APIStringSelectComponent = {
      type: STRING_SELECT,
      custom_id: writePanelId({ view, what: control }),
      placeholder: clipPlain(words.settingNames[setting], LIMITS.placeholder),
      options,
      min_values: 1,
      max_values: 1,
    };
    return { type: ACTION_ROW, components: [select] };
  });
  return [...menus, ...rows(turning(view, words))];
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
    ...button(writePanelId({ view, what: 'reset' }), words.settingsReset, 'danger'),
  ];
}
