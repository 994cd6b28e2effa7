/** The store in this process alone: for tests, for the playground, and as the shortest explanation of the port. */
import type { Clock } from '../types.js';
import type { FactStore } from './fact.js';

export function createMemoryStore(clock: Pick<Clock, 'now'> = { now: Date.now }): FactStore {
  const rows = new Map<string, { json: string; expires: number }>();
  const live = (key: string) => {
    const row = rows.get(key);
    return row && row.expires > clock.now() ? row : undefined;
  };
  const write = (key: string, value: unknown, ttl?: number) =>
    rows.set(key, {
      json: JSON.stringify(value),
      expires: ttl === undefined ? Number.POSITIVE_INFINITY : clock.now() + ttl,
    });
  return {
    async get<T>(key: string) {
      const row = live(key);
      return row && (JSON.parse(row.json) as T);
    },
    async set(key, value, ttl) {
      write(key, value, ttl);
    },
    async add(key, value, ttl) {
      if (live(key)) return false;
      write(key, value, ttl);
      return true;
    },
    async remove(key) {
      rows.delete(key);
    },
    async count(key, by, ttl) {
      const row = live(key);
      const sum = (row ? (JSON.parse(row.json) as number) : 0) + by;
      if (row) row.json = JSON.stringify(sum);
      else write(key, sum, ttl);
      return sum;
    },
    async list(prefix) {
      return [...rows.keys()].filter((key) => key.startsWith(prefix) && live(key)).sort();
    },
    async sweep() {
      const gone = [...rows.keys()].filter((key) => !live(key));
      for (const key of gone) rows.delete(key);
      return gone.length;
    },
    async close() {},
    async *facts(prefix) {
      for (const key of [...rows.keys()].sort()) {
        const row = key.startsWith(prefix) ? live(key) : undefined;
        if (!row) continue;
        const value: unknown = JSON.parse(row.json);
        yield { key, value, ...(row.expires === Number.POSITIVE_INFINITY ? {} : { expires: row.expires }) };
      }
    },
    async replace(key, before, after) {
      const row = live(key);
      if (row?.json !== JSON.stringify(before)) return false;
      row.json = JSON.stringify(after);
      return true;
    },
  };
}
