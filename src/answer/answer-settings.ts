/** Shows how the bot behaves in a place, and changes it for those who may. */
import { settingsCard } from '../card/own-cards.js';
import { changeSettings, readChange, settingsAt } from '../policy/settings.js';
import type { Card, CommandInput, Person, Place, Store } from '../types.js';
import type { Words } from '../words/en.js';

export interface SettingsInput {
  place: Place;
  person: Person;
  /** `on`, `off`, `strict`, `balanced` or `eager`, as typed. */
  change?: string;
  mayConfigure: () => Promise<boolean>;
}

/** `settings`, `settings strict`; undefined for any other command. */
export function readSettingsCommand(input: CommandInput): SettingsInput | undefined {
  const [, change] = /^settings(?:\s+(\S+))?\s*$/i.exec(input.text.trim()) ?? [];
  if (!/^settings\b/i.test(input.text.trim())) return undefined;
  const { place, person, mayConfigure = async () => false } = input;
  return { place, person, mayConfigure, ...(change ? { change: change.toLowerCase() } : {}) };
}

export async function answerSettings(store: Store, input: SettingsInput, words: Words): Promise<Card> {
  const now = await settingsAt(store, input.place);
  if (input.change === undefined) return settingsCard(now, words);
  const change = readChange(input.change);
  if (!change) return settingsCard(now, words, words.settingsUnknown(input.change));
  if (!(await input.mayConfigure())) return settingsCard(now, words, words.settingsDenied);
  return settingsCard(
    await changeSettings(store, input.place, change),
    words,
    words.settingsSaved(input.change),
  );
}
