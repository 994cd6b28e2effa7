/** How the bot behaves in a place, each setting with where it comes from. */
import type { Choosable } from '../policy/choices.js';
import type { InForce, Settings } from '../policy/settings.js';
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { labelOf } from './settings-form.js';

/** @param raised extra certainty asked for a code here, after people called it wrong */
export function settingsCard(
  { settings, from }: InForce,
  raised: Record<string, number>,
  words: Words,
  remark?: string,
): Card {
  const names = Object.keys(words.settingNames) as (keyof Settings)[];
  return {
    ...blank(words.settingsTitle, words),
    summary: remark ? [{ text: remark, by: 'us' }] : [],
    facts: [
      ...names
        .filter((name) => !(Array.isArray(settings[name]) && settings[name].length === 0))
        .map((name) => ({
          label: words.settingNames[name],
          value: `${shown(settings, name, words)} (${words.origins[from[name]]})`,
        })),
      ...Object.entries(raised).map(([code, extra]) => ({ label: code, value: words.raised(extra) })),
    ],
    footer: words.settingsHow,
    settings: { settings, from },
  };
}

function shown(settings: Settings, name: keyof Settings, words: Words): string {
  const value = settings[name];
  return Array.isArray(value) ? value.join(', ') : labelOf(name as Choosable, String(value), words);
}
