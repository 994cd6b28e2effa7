/** What a person types after `settings`, to the change it asks for. */
import type { Scope, Settings } from './settings.js';

export type Change =
  | { kind: 'set'; scope: Scope; values: Partial<Settings> }
  | { kind: 'reset'; scope: Scope }
  | { kind: 'unknown'; typed: string };

/** Longest list of channels or patterns that is kept. */
const MOST_NAMES = 50;
export const LONGEST_REPEAT = 7 * 24 * 60;

const SCOPES: Record<string, Scope> = {
  workspace: 'workspace',
  server: 'workspace',
  guild: 'workspace',
  'this-thread': 'thread',
};

const MODES: Record<string, Settings['mode']> = {
  on: 'in-place',
  'in-place': 'in-place',
  off: 'off',
  observe: 'observe',
  'own-thread': 'own-thread',
  channel: 'channel',
  hint: 'hint',
  private: 'private',
};

/** One word each: what it sets. */
const WORDS: Record<string, Partial<Settings>> = {
  ...Object.fromEntries(Object.entries(MODES).map(([word, mode]) => [word, { mode }])),
  strict: { sensitivity: 'strict' },
  balanced: { sensitivity: 'balanced' },
  eager: { sensitivity: 'eager' },
  everywhere: { only: [], except: [] },
};

/** A name and a value: how the value is read; undefined when it makes no sense. */
const NAMED: Record<string, (value: string) => Partial<Settings> | undefined> = {
  mode: (value) => (Object.hasOwn(MODES, value) ? { mode: MODES[value]! } : undefined),
  sensitivity: (value) => (['strict', 'balanced', 'eager'].includes(value) ? WORDS[value] : undefined),
  repeat: (value) => {
    const minutes = readMinutes(value);
    return minutes === undefined ? undefined : { repeatMinutes: minutes };
  },
  repeats: oneOf('repeats', ['pointer', 'silence']),
  alerts: oneOf('alerts', ['never', 'incidents', 'always']),
  language: oneOf('language', ['auto', 'en', 'zh']),
  surges: oneOf('surges', ['on', 'off']),
  incidents: (value) => ({ incidents: names(value) }),
  only: (value) => ({ only: channels(value), except: [] }),
  except: (value) => ({ except: channels(value), only: [] }),
};

/** Settings that only make sense for the whole workspace. */
const FOR_WORKSPACE = new Set(['only', 'except', 'everywhere']);

/** @param typed what stands after `settings`, not empty: `strict`, `workspace alerts never`, `repeat 2h` */
export function readChange(typed: string): Change {
  const words = typed.trim().toLowerCase().split(/\s+/);
  let scope: Scope = 'channel';
  if (words.length > 1 && Object.hasOwn(SCOPES, words[0]!)) scope = SCOPES[words.shift()!]!;
  const [name = '', ...rest] = words;
  if (FOR_WORKSPACE.has(name)) scope = 'workspace';
  if (name === 'reset' && rest.length === 0) return { kind: 'reset', scope };
  const values =
    rest.length === 0
      ? Object.hasOwn(WORDS, name)
        ? WORDS[name]
        : undefined
      : Object.hasOwn(NAMED, name)
        ? NAMED[name]!(rest.join(' '))
        : undefined;
  return values ? { kind: 'set', scope, values } : { kind: 'unknown', typed: typed.trim().slice(0, 60) };
}

function oneOf<K extends keyof Settings>(name: K, values: string[]) {
  return (value: string) => (values.includes(value) ? ({ [name]: value } as Partial<Settings>) : undefined);
}

/** `30`, `30m`, `2h`, `1d`, `off` to minutes. */
function readMinutes(value: string): number | undefined {
  if (value === 'off') return 0;
  const [, number, unit = 'm'] = /^(\d{1,5})\s*(m|min|minutes?|h|hours?|d|days?)?$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  const minutes = Number(number) * (unit.startsWith('h') ? 60 : unit.startsWith('d') ? 24 * 60 : 1);
  return minutes <= LONGEST_REPEAT ? minutes : undefined;
}

const names = (value: string): string[] =>
  value
    .split(/[\s,]+/)
    .filter((name) => /^[\p{L}\p{N}*_-]{1,80}$/u.test(name))
    .slice(0, MOST_NAMES);

/** `<#C123|general>`, `<#123456>`, `#C123` to ids. */
const channels = (value: string): string[] =>
  value
    .split(/[\s,]+/)
    .map((word) => /^(?:<#)?#?([a-z0-9]{3,30})(?:\|[^>]*)?>?$/i.exec(word)?.[1]?.toUpperCase())
    .filter((id) => id !== undefined)
    .slice(0, MOST_NAMES);
