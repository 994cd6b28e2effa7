/** How the bot behaves in a place: defaults, then the workspace's settings, then the channel's, then the thread's. */
import type { Place, Sensitivity, Store } from '../types.js';

/**
 * - `off`: answers only when asked
 * - `observe`: decides and records, posts nothing
 * - `in-place`: in the message's thread on Slack, as a reply on Discord
 * - `own-thread`: opens a thread for the answer
 * - `channel`: replies in the channel itself
 * - `hint`: only a reaction; whoever presses it gets the answer
 * - `private`: shown to the author only
 */
export type Mode = 'off' | 'observe' | 'in-place' | 'own-thread' | 'channel' | 'hint' | 'private';

export interface Settings {
  mode: Mode;
  sensitivity: Sensitivity;
  /** Minutes in which a code explained in a channel is not explained there again. */
  repeatMinutes: number;
  /** What a repeat gets: a short pointer to the first answer, or nothing. */
  repeats: 'pointer' | 'silence';
  /** Where messages of alert bots are read. */
  alerts: 'never' | 'incidents' | 'always';
  /** Names of incident channels, `*` for any letters. */
  incidents: string[];
  language: 'auto' | 'en' | 'zh';
  /** Whether this channel is told when a code surges. */
  surges: 'on' | 'off';
  /** Only these channels are read, by id; all when empty. For the workspace. */
  only: string[];
  /** These channels are not read, by id. For the workspace. */
  except: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  mode: 'in-place',
  sensitivity: 'balanced',
  repeatMinutes: 30,
  repeats: 'pointer',
  alerts: 'incidents',
  incidents: [
    'inc-*',
    'incident-*',
    'incidents',
    'sev1-*',
    'sev2-*',
    'sev-*',
    'outage-*',
    'war-room-*',
    'warroom-*',
  ],
  language: 'auto',
  surges: 'off',
  only: [],
  except: [],
};

export type Scope = 'workspace' | 'channel' | 'thread';
export type Origin = 'default' | Scope;

/** Settings in force, and where each one comes from. */
export interface InForce {
  settings: Settings;
  from: Record<keyof Settings, Origin>;
}

export function settingsKey(place: Place, scope: Scope): string {
  const parts = ['settings', place.platform, place.workspace];
  if (scope !== 'workspace') parts.push(place.channel);
  if (scope === 'thread') parts.push(place.thread ?? '');
  return parts.join('/');
}

export const scopesOf = (place: Place): Scope[] =>
  place.thread === undefined ? ['workspace', 'channel'] : ['workspace', 'channel', 'thread'];

export async function settingsInForce(store: Store, place: Place): Promise<InForce> {
  const scopes = scopesOf(place);
  const layers = await Promise.all(
    scopes.map((scope) => store.get<Partial<Settings>>(settingsKey(place, scope))),
  );
  const settings = { ...DEFAULT_SETTINGS };
  const from = Object.fromEntries(Object.keys(settings).map((name) => [name, 'default'])) as InForce['from'];
  layers.forEach((layer, index) => {
    Object.assign(settings, layer);
    for (const name of Object.keys(layer ?? {})) from[name as keyof Settings] = scopes[index]!;
  });
  return { settings, from };
}
