/** A store that can be taken away: every operation fails, or none ever answers. */
import type { FactStore } from '../../src/store/fact.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Clock } from '../../src/types.js';

export function createFlakyStore(clock: Clock) {
  let behind = createMemoryStore(clock);
  let state: 'there' | 'failing' | 'hanging' | 'full' = 'there';
  const refused = new Set<string>();
  let cut: (() => void) | undefined;
  const calls: string[] = [];
  const pass = <T>(name: string, key: string, work: () => Promise<T>): Promise<T> => {
    calls.push(`${name} ${key}`);
    if (state === 'failing' || refused.has(key)) return Promise.reject(new Error('connect ECONNREFUSED'));
    if (state === 'full' && name !== 'get') return Promise.reject(new Error('OOM command not allowed'));
    return state === 'hanging' ? new Promise<T>(() => {}) : work();
  };
  const store: FactStore = {
    get: (key) => pass('get', key, () => behind.get(key)),
    set: (key, value, ttl) => pass('set', key, () => behind.set(key, value, ttl)),
    add: (key, value, ttl) => pass('add', key, () => behind.add(key, value, ttl)),
    remove: (key) => pass('remove', key, () => behind.remove(key)),
    count: (key, by, ttl) => pass('count', key, () => behind.count(key, by, ttl)),
    list: (prefix) => pass('list', prefix, () => behind.list(prefix)),
    sweep: () => pass('sweep', '', () => behind.sweep()),
    close: () => behind.close(),
    facts: (prefix) => behind.facts(prefix),
    replace: (key, before, after) => pass('replace', key, () => behind.replace(key, before, after)),
    onCut: (listener) => {
      cut = listener;
    },
  };
  return {
    store,
    /** What stands behind it, asked past every fault. */
    behind: () => behind,
    become: (next: typeof state) => {
      state = next;
    },
    /** Operations on this key fail, all others work. */
    refuse: (key: string) => refused.add(key),
    /** The connection is lost and found again at once, and the memory is gone. */
    restartEmpty: () => {
      behind = createMemoryStore(clock);
      cut?.();
    },
    calls,
  };
}
