/** The cards in which the bot speaks of itself: help, home, settings, why, joined. */
import type { Settings } from '../policy/settings.js';
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';

export const helpCard = (words: Words): Card => ({ ...blank(words.helpTitle), notes: words.helpLines });

export function homeCard(catalog: Catalog, words: Words): Card {
  const product = catalog.entries[0]?.product ?? '';
  return {
    ...blank(words.homeTitle),
    summary: [{ text: words.homeText, by: 'us' }],
    notes: words.helpLines,
    footer: words.homeCount(catalog.entries.length, product),
  };
}

export function settingsCard(settings: Settings, words: Words, remark?: string): Card {
  return {
    ...blank(words.settingsTitle),
    summary: remark ? [{ text: remark, by: 'us' }] : [],
    facts: [
      { label: words.settingsMine, value: words.settingsMode[settings.mode] },
      { label: words.settingsSensitivity, value: settings.sensitivity },
    ],
    footer: words.settingsHow,
  };
}

export const noteCard = (text: string): Card => ({ ...blank(text) });

export const joinedCard = (words: Words): Card => ({
  ...blank(words.joinedTitle),
  summary: [{ text: words.joinedText, by: 'us' }],
  actions: [{ label: words.settingsTitle, action: { type: 'settings' } }],
});
