/** Changes settings and writes down who did, when, and what stood before. */
import type { Clock, Person, Place, Store } from '../types.js';
import type { Change } from './read-change.js';
import { type Settings, settingsKey } from './settings.js';

const KEPT = 400 * 24 * 60 * 60_000;

/** One recorded change. */
export interface Changed {
  at: number;
  by: string;
  scope: string;
  before: Partial<Settings>;
  after: Partial<Settings>;
}

export async function changeSettings(
  { store, clock }: { store: Store; clock: Clock },
  place: Place,
  person: Person,
  change: Exclude<Change, { kind: 'unknown' }>,
): Promise<void> {
  const key = settingsKey(place, change.scope);
  const before = (await store.get<Partial<Settings>>(key)) ?? {};
  const after = change.kind === 'reset' ? {} : { ...before, ...change.values };
  if (change.kind === 'reset') await store.remove(key);
  else await store.set(key, after);
  const touched = change.kind === 'reset' ? Object.keys(before) : Object.keys(change.values);
  const only = (all: Partial<Settings>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => touched.includes(name)));
  const at = clock.now();
  const record: Changed = {
    at,
    by: person.id,
    scope: change.scope,
    before: only(before),
    after: only(after),
  };
  // Two changes may fall into one millisecond; a running number keeps them apart and in order.
  const number = await store.count(`changes/${place.platform}/${place.workspace}/${place.channel}`, 1);
  await store.set(
    `${historyPrefix(place)}${String(at).padStart(15, '0')}/${String(number).padStart(9, '0')}`,
    record,
    KEPT,
  );
}

/** Latest first. */
export async function settingsHistory(store: Store, place: Place, most: number): Promise<Changed[]> {
  const keys = (await store.list(historyPrefix(place))).reverse().slice(0, most);
  const records = await Promise.all(keys.map((key) => store.get<Changed>(key)));
  return records.filter((record) => record !== undefined);
}

const historyPrefix = (place: Place) => `change/${place.platform}/${place.workspace}/${place.channel}/`;
