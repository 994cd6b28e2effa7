/** The store in one SQLite file: survives restarts, `kill -9` and several processes on one machine. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { UserError } from '../errors.js';
import type { Clock, Store } from '../types.js';
import { MIGRATIONS } from './migrations.js';

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** @throws UserError when the file cannot be opened, is damaged, or was written by a newer imerror; it is left as it is */
export function createSqliteStore(path: string, clock: Pick<Clock, 'now'> = { now: Date.now }): Store {
  const db = open(path);
  const get = db.prepare('SELECT value FROM fact WHERE key = ? AND (expires IS NULL OR expires > ?)');
  const set = db.prepare(
    'INSERT INTO fact (key, value, expires) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires',
  );
  // One statement decides: an expired row gives way, a live one stays and nothing is changed.
  const add = db.prepare(
    'INSERT INTO fact (key, value, expires) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires WHERE fact.expires IS NOT NULL AND fact.expires <= ?',
  );
  const count = db.prepare(
    `INSERT INTO fact (key, value, expires) VALUES (@key, @by, @until) ON CONFLICT (key) DO UPDATE SET
       value   = CASE WHEN fact.expires <= @now THEN excluded.value ELSE fact.value + excluded.value END,
       expires = CASE WHEN fact.expires <= @now THEN excluded.expires ELSE fact.expires END
     RETURNING value`,
  );
  const remove = db.prepare('DELETE FROM fact WHERE key = ?');
  const list = db.prepare(
    'SELECT key FROM fact WHERE key >= ? AND key < ? AND (expires IS NULL OR expires > ?) ORDER BY key',
  );
  const sweep = db.prepare('DELETE FROM fact WHERE expires IS NOT NULL AND expires <= ?');
  const until = (ttl?: number) => (ttl === undefined ? null : clock.now() + ttl);
  return {
    async get<T>(key: string) {
      const row = get.get(key, clock.now()) as { value: string } | undefined;
      return row && (JSON.parse(row.value) as T);
    },
    async set(key, value, ttl) {
      set.run(key, JSON.stringify(value), until(ttl));
    },
    async add(key, value, ttl) {
      return add.run(key, JSON.stringify(value), until(ttl), clock.now()).changes === 1;
    },
    async remove(key) {
      remove.run(key);
    },
    async count(key, by, ttl) {
      const row = count.get({ key, by, until: until(ttl), now: clock.now() }) as { value: number | string };
      return Number(row.value);
    },
    async list(prefix) {
      return (list.all(prefix, `${prefix}\u{10ffff}`, clock.now()) as { key: string }[]).map(
        (row) => row.key,
      );
    },
    async sweep() {
      return sweep.run(clock.now()).changes;
    },
    async close() {
      db.close();
    },
  };
}

function open(path: string): Database.Database {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new UserError(`STORE_URL: cannot create the folder ${folder}: create it or choose another path`, {
      cause,
    });
  }
  const fresh = !existsSync(path);
  let db: Database.Database;
  try {
    db = new Database(path);
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    if (!fresh) check(db, path);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    migrate(db, path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `STORE_URL: ${path} cannot be used as the store (${(cause as Error).message}): move the file away or restore a backup; nothing in it was changed`,
      { cause },
    );
  }
  return db;
}

function check(db: Database.Database, path: string): void {
  const rows = db.pragma('quick_check') as Record<string, string>[];
  const verdict = Object.values(rows[0] ?? {})[0];
  if (verdict !== 'ok') {
    throw new UserError(
      `STORE_URL: ${path} is damaged (${verdict}): move it away or restore a backup; nothing in it was changed`,
    );
  }
}

function migrate(db: Database.Database, path: string): void {
  const version = () => Number(Object.values((db.pragma('user_version') as object[])[0] ?? {})[0]);
  if (version() > MIGRATIONS.length) {
    throw new UserError(
      `STORE_URL: ${path} was written by a newer imerror (schema ${version()}, this one knows ${MIGRATIONS.length}): update imerror or choose another file`,
    );
  }
  db.exec('BEGIN IMMEDIATE');
  try {
    for (let step = version(); step < MIGRATIONS.length; step += 1) db.exec(MIGRATIONS[step]!);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
