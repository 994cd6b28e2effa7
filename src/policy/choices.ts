/** What a form offers for each setting, and reads back. What comes back is anybody's guess, so only these are taken. */
import { LONGEST_REPEAT } from './read-change.js';
import type { Settings } from './settings.js';

export const CHOICES = {
  mode: ['in-place', 'own-thread', 'channel', 'hint', 'private', 'observe', 'off'],
  sensitivity: ['strict', 'balanced', 'eager'],
  repeatMinutes: [0, 10, 30, 60, 4 * 60, 24 * 60],
  repeats: ['pointer', 'silence'],
  alerts: ['never', 'incidents', 'always'],
  language: ['auto', 'en', 'zh'],
  surges: ['on', 'off'],
} as const satisfies { [Name in keyof Settings]?: readonly Settings[Name][] };

/** Settings with a handful of values; lists of channels and names are typed. */
export type Choosable = keyof typeof CHOICES;

export const CHOOSABLE = Object.keys(CHOICES) as Choosable[];

/** @param chosen values as a form gives them back, as texts; what is no value of its setting is left out */
export function readChoices(chosen: Record<string, unknown>): Partial<Settings> {
  const read = CHOOSABLE.flatMap((name) => {
    const value = readChoice(name, chosen[name]);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(read) as Partial<Settings>;
}

function readChoice(name: Choosable, value: unknown): string | number | undefined {
  if (typeof value !== 'string') return undefined;
  if (name !== 'repeatMinutes') return CHOICES[name].find((choice) => choice === value);
  const minutes = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return minutes <= LONGEST_REPEAT ? minutes : undefined;
}
