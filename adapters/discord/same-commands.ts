/** Whether two lists of commands mean the same; Discord adds ids and versions and fills in defaults. */
import { isDeepStrictEqual } from 'node:util';

/** What we set, with the value Discord takes when it is left out. */
const COMMAND_DEFAULTS = {
  type: 1,
  name: '',
  name_localizations: {},
  description: '',
  description_localizations: {},
  default_member_permissions: null,
  nsfw: false,
  contexts: [],
  integration_types: [0],
  options: [],
};

const OPTION_DEFAULTS = {
  type: 0,
  name: '',
  name_localizations: {},
  description: '',
  description_localizations: {},
  required: false,
  autocomplete: false,
  min_length: 0,
  max_length: 6000,
  min_value: null,
  max_value: null,
  choices: [],
  options: [],
};

export const sameCommands = (standing: readonly object[], wanted: readonly object[]): boolean =>
  isDeepStrictEqual(canonical(standing), canonical(wanted));

const canonical = (commands: readonly object[]): unknown[] =>
  commands
    .map((command) => filled(command, COMMAND_DEFAULTS))
    .sort((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`));

function filled(given: object, defaults: Record<string, unknown>): Record<string, unknown> {
  const values = given as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(defaults).map(([key, fallback]) => {
      const value = values[key] ?? fallback;
      if (key === 'options')
        return [key, (value as object[]).map((option) => filled(option, OPTION_DEFAULTS))];
      return [
        key,
        key === 'contexts' || key === 'integration_types' ? [...(value as number[])].sort() : value,
      ];
    }),
  );
}
