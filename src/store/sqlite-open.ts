/** Opens the SQLite file of the store: checked, brought to this version's schema, or refused and left as it is. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { UserError } from '../errors.js';
import { MIGRATIONS } from './migrations.js';

/** How long a start waits for another process that starts or writes, in milliseconds. */
const START_WITHIN = 5_000;

/** @throws UserError when the file cannot be opened, is damaged, or was written by a newer imerror; it is left as it is */
export function openSqlite(path: string): Database.Database {
  makeFolder(dirname(path));
  const fresh = !existsSync(path);
  let db: Database.Database | undefined;
  try {
    db = new Database(path);
    db.pragma(`busy_timeout = ${START_WITHIN}`);
    if (!fresh) check(db, path);
    db.pragma('journal_mode = WAL');
    // An acknowledged write is on the disk, not only with the operating system.
    db.pragma('synchronous = FULL');
    // What is erased is overwritten: no copy of it stays in the free pages of the file.
    db.pragma('secure_delete = ON');
    migrate(db, path);
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `STORE_URL: ${path} cannot be used as the store (${(cause as Error).message}): move the file away or restore a backup; nothing in it was changed`,
      { cause },
    );
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new UserError(`STORE_URL: cannot create the folder ${folder}: create it or choose another path`, {
      cause,
    });
  }
}

function check(db: Database.Database, path: string): void {
  const rows = db.pragma('quick_check') as Record<string, string>[];
  const verdict = Object.values(rows[0] ?? {})[0];
  if (verdict !== 'ok') {
    const fault = verdict?.split('\n').find((line) => !line.startsWith('***'));
    throw new UserError(
      `STORE_URL: ${path} is damaged (${fault}): move it away or restore a backup; nothing in it was changed`,
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
  if (version() === MIGRATIONS.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of MIGRATIONS.slice(version())) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
