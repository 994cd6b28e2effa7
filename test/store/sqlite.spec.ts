import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openStore } from '../../src/store/open.js';
import { createSqliteStore } from '../../src/store/sqlite.js';

const folder = () => mkdtempSync(join(tmpdir(), 'imerror-'));

describe('the SQLite file', () => {
  it('is refused and left as it is when it is no database', () => {
    const path = join(folder(), 'store.db');
    writeFileSync(path, 'these are my notes, not a database'.repeat(100));
    const before = readFileSync(path);
    expect(() => createSqliteStore(path)).toThrow(UserError);
    expect(() => createSqliteStore(path)).toThrow(/STORE_URL: .*store\.db .*move/);
    expect(readFileSync(path)).toEqual(before);
  });

  it('is refused and left as it is when a page of it is damaged', async () => {
    const path = join(folder(), 'store.db');
    const store = createSqliteStore(path);
    for (let index = 0; index < 100; index += 1) await store.set(`key/${index}`, 'x'.repeat(1_500));
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4_096 * 3, 4_096 * 9);
    writeFileSync(path, bytes);
    expect(() => createSqliteStore(path)).toThrow(
      /STORE_URL: .*(damaged|cannot be used).*nothing in it was changed/,
    );
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('is refused when a newer imerror wrote it', async () => {
    const path = join(folder(), 'store.db');
    await createSqliteStore(path).close();
    const db = new Database(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => createSqliteStore(path)).toThrow(/written by a newer imerror \(schema 99/);
  });

  it('opens by a relative and an absolute file: address', async () => {
    const at = folder();
    const before = process.cwd();
    process.chdir(at);
    try {
      const relative = await openStore('file:./data/relative.db');
      await relative.set('k', 1);
      await relative.close();
      const absolute = await openStore(`file:${join(at, 'data', 'relative.db')}`);
      expect(await absolute.get('k')).toBe(1);
      await absolute.close();
      const threeSlashes = await openStore(`file://${join(at, 'data', 'relative.db')}`);
      expect(await threeSlashes.get('k')).toBe(1);
      await threeSlashes.close();
    } finally {
      process.chdir(before);
    }
  });

  it('says which addresses it knows', async () => {
    await expect(openStore('mysql://x')).rejects.toThrow(/STORE_URL: "mysql" is no known store: write file:/);
  });
});
