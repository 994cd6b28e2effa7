/** Shows how the bot behaves in a place, and changes it for those who may. */
import type { Verdicts } from '../annotate/verdicts.js';
import { settingsCard } from '../card/settings-card.js';
import { changeSettings, settingsHistory } from '../policy/change-settings.js';
import { readChange } from '../policy/read-change.js';
import { settingsInForce } from '../policy/settings.js';
import type { Card, Clock, MayConfigure, Person, Place, Store } from '../types.js';
import type { Words } from '../words/en.js';

export interface SettingsInput {
  place: Place;
  person: Person;
  /** As typed after `settings`: `strict`, `workspace alerts never`. */
  change?: string;
  mayConfigure?: MayConfigure;
}

const LAST_CHANGES = 8;

export function createSettingsAnswers({ store, clock, verdicts, words }: Parts) {
  async function show(place: Place, remark?: string): Promise<Card> {
    const [inForce, raised] = await Promise.all([settingsInForce(store, place), verdicts.raised(place)]);
    return settingsCard(inForce, raised, words, remark);
  }

  return {
    async answer({ place, person, change: typed, mayConfigure }: SettingsInput): Promise<Card> {
      if (typed === undefined) return show(place);
      if (typed === 'history') {
        const changes = await settingsHistory(store, place, LAST_CHANGES);
        return show(place, changes.map(words.changed).join('\n') || words.neverChanged);
      }
      const change = readChange(typed);
      if (change.kind === 'unknown') return show(place, words.settingsUnknown(change.typed));
      const scope = change.scope === 'workspace' ? 'workspace' : 'channel';
      if (!(await mayConfigure?.(scope))) return show(place, words.settingsDenied);
      if (change.scope === 'thread' && place.thread === undefined) return show(place, words.noThread);
      await changeSettings({ store, clock }, place, person, change);
      return show(place, words.settingsSaved(typed.slice(0, 60)));
    },
  };
}

interface Parts {
  store: Store;
  clock: Clock;
  verdicts: Verdicts;
  words: Words;
}

export type SettingsAnswers = ReturnType<typeof createSettingsAnswers>;
