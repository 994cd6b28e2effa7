/** What a SQLite store acknowledged is there, whoever else writes and whenever a process dies. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSqliteStore } from '../../src/store/sqlite.js';
import { createChance } from './chance.js';

const HAMMER = fileURLToPath(new URL('hammer.mjs', import.meta.url));

/** Runs one process until it ends, or kills it after so many acknowledged writes. */
async function hammer(path: string, name: string, rounds: number, killAfter = Number.POSITIVE_INFINITY) {
  const child = fork(HAMMER, [path, String(rounds), name]);
  const said: string[] = [];
  child.on('message', (line: string) => {
    said.push(line);
    if (said.length >= killAfter) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  return said;
}

const newFile = () => join(mkdtempSync(join(tmpdir(), 'imerror-')), 'store.db');
const claims = (said: string[]) => said.filter((line) => line.startsWith('add '));
const sums = (said: string[]) => said.filter((line) => line === 'count').length;

describe('a SQLite file', () => {
  it('written to by two processes from its first moment loses no write and gives no claim twice', async () => {
    const path = newFile();
    const said = (await Promise.all(['a', 'b'].map((name) => hammer(path, name, 60)))).flat();
    expect(new Set(claims(said)).size).toBe(4 * 60);
    expect(claims(said)).toHaveLength(4 * 60);
    const store = createSqliteStore(path);
    expect(await store.get('sum')).toBe(2 * 4 * 60);
    expect(await store.list('claim/')).toHaveLength(4 * 60);
    await store.close();
  });

  it('holds everything that was acknowledged when its processes are killed at any moment', async () => {
    const path = newFile();
    const chance = createChance(11);
    let counted = 0;
    const won: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const said = await Promise.all(
        ['a', 'b'].map((name) => hammer(path, `${name}${round}`, 500, 20 + chance.below(150))),
      );
      // Opening checks the whole file.
      const store = createSqliteStore(path);
      for (const lines of said) {
        const last = new Map<string, number>();
        for (const line of lines) {
          const [kind, key = '', value] = line.split(' ');
          if (kind === 'set') last.set(key, Number(value));
        }
        for (const [key, value] of last) expect(await store.get<number>(key)).toBeGreaterThanOrEqual(value);
      }
      won.push(...said.flatMap(claims));
      for (const line of won) expect(await store.get(line.slice(4))).toBeDefined();
      counted += said.reduce((sum, lines) => sum + sums(lines), 0);
      expect(await store.get<number>('sum')).toBeGreaterThanOrEqual(counted);
      await store.close();
    }
    expect(new Set(won).size).toBe(won.length);
    expect(counted).toBeGreaterThan(50);
  });
});
