/** How the bot behaves in a place: defaults, then the workspace's setting, then the channel's. */
import type { Place, Sensitivity, Store } from '../types.js';

export interface Settings {
  /** `off`: answers only when asked. */
  mode: 'on' | 'off';
  sensitivity: Sensitivity;
}

export const DEFAULT_SETTINGS: Settings = { mode: 'on', sensitivity: 'balanced' };

const MODES: readonly string[] = ['on', 'off'];
const SENSITIVITIES: readonly string[] = ['strict', 'balanced', 'eager'];

/** One word as a person types it to the setting it changes; undefined when there is no such setting. */
export function readChange(word: string): Partial<Settings> | undefined {
  if (MODES.includes(word)) return { mode: word as Settings['mode'] };
  if (SENSITIVITIES.includes(word)) return { sensitivity: word as Sensitivity };
  return undefined;
}

const workspaceKey = (place: Place) => `settings/${place.platform}/${place.workspace}`;
const channelKey = (place: Place) => `${workspaceKey(place)}/${place.channel}`;

export async function settingsAt(store: Store, place: Place): Promise<Settings> {
  const [workspace, channel] = await Promise.all([
    store.get<Partial<Settings>>(workspaceKey(place)),
    store.get<Partial<Settings>>(channelKey(place)),
  ]);
  return { ...DEFAULT_SETTINGS, ...workspace, ...channel };
}

export async function changeSettings(
  store: Store,
  place: Place,
  change: Partial<Settings>,
): Promise<Settings> {
  const before = await store.get<Partial<Settings>>(channelKey(place));
  await store.set(channelKey(place), { ...before, ...change });
  return settingsAt(store, place);
}
