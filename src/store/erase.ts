/** Erases what the store holds of a person, a channel or a workspace: what names only them goes, what names them too is kept without. */
import type { Store } from '../types.js';
import type { FactStore } from './fact.js';
import type { HealthyStore } from './with-fallback.js';

export interface Erased {
  /** Facts that are gone. */
  removed: number;
  /** Facts that stay, without the person. */
  changed: number;
}

/** Any store; one that can be away is asked whether it is. */
export type Erasable = Store & Partial<Pick<HealthyStore, 'health'>>;

/** How often a fact that changes meanwhile is read anew. */
const TRIES = 5;

/** Everything of one workspace or guild: after an uninstall, or when the bot was removed from a guild. */
export const eraseWorkspace = (store: Erasable, platform: string, workspace: string): Promise<Erased> =>
  eraseWhere(store, (segments) => isAt(segments, [platform, workspace]));

/** Everything of one channel; a thread of Discord is a channel too. What a workspace's settings list by id stays. */
export const eraseChannel = (
  store: Erasable,
  platform: string,
  workspace: string,
  channel: string,
): Promise<Erased> =>
  eraseWhere(
    store,
    // Some keys bear the channel later, behind a code or a day.
    (segments) => isAt(segments, [platform, workspace]) && segments.slice(3).includes(channel),
  );

/**
 * One person, wherever they are named: keys that end in them go (that they opted out, how they voted), values lose them
 * (who wrote a message, who changed a setting).
 */
export async function erasePerson(store: FactStore, person: string): Promise<Erased> {
  const erased = { removed: 0, changed: 0 };
  for await (const { key } of store.facts('')) {
    const done = key.split('/').slice(3).includes(person) ? 'removed' : await forget(store, key, person);
    if (!done) continue;
    if (done === 'removed') await store.remove(key);
    erased[done] += 1;
  }
  return erased;
}

/** Takes a person out of one value, also when somebody else changes it at the same time. */
async function forget(store: FactStore, key: string, person: string): Promise<keyof Erased | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const value = await store.get<unknown>(key);
    if (value === undefined) return undefined;
    if (value === person) return 'removed';
    const without = withoutPerson(value, person);
    if (JSON.stringify(without) === JSON.stringify(value)) return undefined;
    if (await store.replace(key, value, without)) return 'changed';
  }
  throw new Error(`store: ${key} changes all the time: try again`);
}

/** A value without each field, entry and name that is the person. */
function withoutPerson(value: unknown, person: string): unknown {
  if (Array.isArray(value)) {
    return value.filter((one) => one !== person).map((one) => withoutPerson(one, person));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => name !== person && one !== person)
      .map(([name, one]) => [name, withoutPerson(one, person)]),
  );
}

async function eraseWhere(store: Erasable, isMeant: (segments: string[]) => boolean): Promise<Erased> {
  const keys = (await store.list('')).filter((key) => isMeant(key.split('/')));
  // A store that is away lists only what this process knows.
  if (store.health && store.health().status !== 'ok')
    throw new Error('the store is away: erase when it is back');
  for (const key of keys) await store.remove(key);
  return { removed: keys.length, changed: 0 };
}

/** Keys begin with their kind, some with the kind of what they are about as well: `lease/message/slack/T1/C1/1.2`. */
const isAt = (segments: string[], place: string[]): boolean =>
  [1, 2].some((start) => place.every((part, index) => segments[start + index] === part));
