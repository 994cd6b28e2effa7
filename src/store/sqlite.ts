/** The store in one SQLite file: survives restarts, `kill -9` and several processes on one machine. */
import type Database from 'libsql';
import type { Clock } from '../types.js';
import type { FactStore } from './fact.js';
import { openSqlite } from './sqlite-open.js';
import { patiently } from './sqlite-patience.js';

/** How many rows one step of a walk or of a sweep takes; other work goes on in between. */
const STEP = 500;

/** @throws UserError when the file cannot be opened, is damaged, or was written by a newer imerror; it is left as it is */
export function createSqliteStore(path: string, clock: Pick<Clock, 'now'> = { now: Date.now }): FactStore {
  const db = openSqlite(path);
  // A locked file is tried again from here, where waiting does not stop the whole process.
  db.pragma('busy_timeout = 0');
  const get = db.prepare(
    'SELECT value, expires FROM fact WHERE key = ? AND (expires IS NULL OR expires > ?)',
  );
  const set = db.prepare(
    'INSERT INTO fact (key, value, expires) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires',
  );
  // One statement decides: an expired row gives way, a live one stays and nothing is changed.
  const add = db.prepare(
    'INSERT INTO fact (key, value, expires) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires WHERE fact.expires IS NOT NULL AND fact.expires <= ?',
  );
  const count = db.prepare(
    `INSERT INTO fact (key, value, expires) VALUES (@key, CAST(@by AS INTEGER), @until) ON CONFLICT (key) DO UPDATE SET
       value   = CASE WHEN fact.expires <= @now THEN excluded.value ELSE CAST(fact.value AS INTEGER) + CAST(@by AS INTEGER) END,
       expires = CASE WHEN fact.expires <= @now THEN excluded.expires ELSE fact.expires END
     RETURNING value`,
  );
  const replace = db.prepare(
    'UPDATE fact SET value = ? WHERE key = ? AND value = ? AND (expires IS NULL OR expires > ?)',
  );
  const remove = db.prepare('DELETE FROM fact WHERE key = ?');
  const list = db.prepare(
    'SELECT key FROM fact WHERE key >= ? AND key < ? AND (expires IS NULL OR expires > ?) ORDER BY key',
  );
  const sweep = db.prepare(
    `DELETE FROM fact WHERE key IN (SELECT key FROM fact WHERE expires IS NOT NULL AND expires <= ? LIMIT ${STEP})`,
  );
  const until = (ttl?: number) => (ttl === undefined ? null : clock.now() + ttl);
  /** A statement that fails for a lock is not reset, and would hold up the commits of all others: the lock comes first. */
  const write = <T>(work: () => T): Promise<T> =>
    patiently(() => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const outcome = work();
        db.exec('COMMIT');
        return outcome;
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
  const read = (key: string) => get.get(key, clock.now()) as Row | undefined;
  const keys = async (prefix: string) => {
    const rows = await patiently(() => list.all(prefix, `${prefix}\u{10ffff}`, clock.now()));
    return (rows as { key: string }[]).map(({ key }) => key);
  };
  return {
    async get<T>(key: string) {
      const row = await patiently(() => read(key));
      return row && (JSON.parse(row.value) as T);
    },
    async set(key, value, ttl) {
      await write(() => set.run(key, JSON.stringify(value), until(ttl)));
    },
    async add(key, value, ttl) {
      const json = JSON.stringify(value);
      const { changes } = await write(() => add.run(key, json, until(ttl), clock.now()));
      return changes === 1;
    },
    async remove(key) {
      await write(() => remove.run(key));
    },
    async count(key, by, ttl) {
      const row = await write(() => count.get({ key, by, until: until(ttl), now: clock.now() }));
      return Number((row as { value: number | string }).value);
    },
    list: keys,
    async sweep() {
      let gone = 0;
      for (;;) {
        const { changes } = await write(() => sweep.run(clock.now()));
        gone += changes;
        if (changes < STEP) break;
        await pause();
      }
      if (gone > 0) shortenLog(db);
      return gone;
    },
    async close() {
      // The library lets go of the file later: what is in the log goes to the file now, so that it can be copied.
      shortenLog(db);
      db.close();
    },
    async *facts(prefix) {
      for (const [index, key] of (await keys(prefix)).entries()) {
        if (index % STEP === STEP - 1) await pause();
        const row = await patiently(() => read(key));
        if (row) yield { key, value: JSON.parse(row.value), ...(row.expires && { expires: row.expires }) };
      }
    },
    async replace(key, before, after) {
      const [from, to] = [JSON.stringify(before), JSON.stringify(after)];
      return (await write(() => replace.run(to, key, from, clock.now()))).changes === 1;
    },
  };
}

interface Row {
  value: string;
  expires: number | null;
}

/** The write-ahead log goes into the file and what was swept is gone from both; another process may put it off. */
function shortenLog(db: Database.Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Locked at the moment.
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
