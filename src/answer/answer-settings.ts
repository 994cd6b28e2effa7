/** Shows how the bot behaves in a place, and changes it for those who may. */
import type { Verdicts } from '../annotate/verdicts.js';
import { settingsCard } from '../card/settings-card.js';
import { labelOf, type SettingsForm, settingsForm } from '../card/settings-form.js';
import { changeSettings, settingsHistory } from '../policy/change-settings.js';
import { CHOOSABLE, type Choosable } from '../policy/choices.js';
import { readChange } from '../policy/read-change.js';
import { type Scope, type Settings, settingsInForce } from '../policy/settings.js';
import type { Card, Clock, MayConfigure, Person, Place, Store } from '../types.js';
import type { Words } from '../words/en.js';

export interface SettingsInput {
  place: Place;
  person: Person;
  /** As typed after `settings`: `strict`, `workspace alerts never`. */
  change?: string;
  /** As chosen in a form; several at once. */
  values?: Partial<Settings>;
  /** Whose settings `values` are; the channel's unless told. */
  scope?: Scope;
  mayConfigure?: MayConfigure;
}

/** What became of values chosen in a form. */
export interface SettingsOutcome {
  saved: boolean;
  /** The settings now in force, with what was saved or why not. */
  card: Card;
  /** That remark alone. */
  remark: string;
}

const LAST_CHANGES = 8;

export function createSettingsAnswers({ store, clock, verdicts, words }: Parts) {
  async function show(place: Place, remark?: string): Promise<Card> {
    const [inForce, raised] = await Promise.all([settingsInForce(store, place), verdicts.raised(place)]);
    return settingsCard(inForce, raised, words, remark);
  }

  /** Sets what differs from the settings in force in the channel, or all of it elsewhere, as one recorded change. */
  async function apply(input: SettingsInput): Promise<SettingsOutcome> {
    const { place, person, values: chosen = {}, scope = 'channel', mayConfigure } = input;
    const outcome = async (saved: boolean, remark: string): Promise<SettingsOutcome> => ({
      saved,
      remark,
      card: await show(place, remark),
    });
    if (!(await mayConfigure?.(scope === 'workspace' ? scope : 'channel')))
      return outcome(false, words.settingsDenied);
    if (scope === 'thread' && place.thread === undefined) return outcome(false, words.noThread);
    const { settings } = await settingsInForce(store, place);
    const differs = (name: Choosable) => scope !== 'channel' || chosen[name] !== settings[name];
    const names = CHOOSABLE.filter((name) => chosen[name] !== undefined && differs(name));
    if (names.length === 0) return outcome(true, words.settingsSame);
    const values = Object.fromEntries(names.map((name) => [name, chosen[name]])) as Partial<Settings>;
    await changeSettings({ store, clock }, place, person, { kind: 'set', scope, values });
    const told = names.map(
      (name) => `${words.settingNames[name]}: ${labelOf(name, String(chosen[name]), words)}`,
    );
    return outcome(true, words.settingsSaved(told.join(' · ')));
  }

  return {
    apply,

    /** @param chosen what is chosen in the form so far, not saved yet */
    form: async (place: Place, chosen: Partial<Settings> = {}): Promise<SettingsForm> =>
      settingsForm(await settingsInForce(store, place), chosen, words),

    async answer(input: SettingsInput): Promise<Card> {
      const { place, person, change: typed, mayConfigure } = input;
      if (input.values) return (await apply(input)).card;
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
