/** The settings of a channel as a form: what can be chosen, what is chosen, and what that will do. */
import { CHOICES, CHOOSABLE, type Choosable } from '../policy/choices.js';
import type { InForce, Settings } from '../policy/settings.js';
import type { Words } from '../words/en.js';

export interface SettingsField {
  name: Choosable;
  label: string;
  /** Where the value in force comes from. */
  origin: string;
  value: string;
  choices: { value: string; label: string }[];
}

export interface SettingsForm {
  language: 'en' | 'zh';
  title: string;
  fields: SettingsField[];
  /** What the bot will do with these values, in a sentence or two. */
  preview: string;
}

/** @param chosen what a person has chosen so far, not saved yet */
export function settingsForm(
  { settings, from }: InForce,
  chosen: Partial<Settings>,
  words: Words,
): SettingsForm {
  const now = { ...settings, ...chosen };
  return {
    language: words.language,
    title: words.settingsTitle,
    fields: CHOOSABLE.map((name) => ({
      name,
      label: words.settingNames[name],
      origin: words.origins[from[name]],
      value: String(now[name]),
      choices: choicesOf(name, now, words),
    })),
    preview: previewOf(now, words),
  };
}

function choicesOf(name: Choosable, now: Settings, words: Words): SettingsField['choices'] {
  const values = new Set(CHOICES[name].map(String));
  // Typed settings know more pauses than the form offers.
  if (name === 'repeatMinutes') values.add(String(now.repeatMinutes));
  return [...values].map((value) => ({ value, label: labelOf(name, value, words) }));
}

export function labelOf(name: Choosable, value: string, words: Words): string {
  if (name === 'repeatMinutes') return words.minutes(Number(value));
  const labels: Record<string, string> = name === 'mode' ? words.modes : words.choices[name];
  return labels[value] ?? value;
}

export function previewOf({ mode, repeatMinutes, repeats, alerts, surges }: Settings, words: Words): string {
  const { previews } = words;
  const speaks = mode !== 'off' && mode !== 'observe';
  const again = repeatMinutes === 0 ? previews.always : previews.repeats[repeats](repeatMinutes);
  return [
    previews.mode[mode],
    ...(speaks ? [again] : []),
    ...(mode === 'off' ? [] : [previews.alerts[alerts]]),
    ...(surges === 'on' ? [previews.surges] : []),
  ].join(words.language === 'zh' ? '' : ' ');
}
