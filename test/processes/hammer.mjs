/**
 * One process that writes to a SQLite store as fast as it can and says of every write that it was acknowledged:
 * `add KEY` for a claim that was won, `set KEY VALUE`, `count SUM`.
 */
import { createSqliteStore } from '../../dist/src/store/sqlite.js';

const [path, rounds, name] = process.argv.slice(2);
const store = createSqliteStore(path);

async function lane(number) {
  for (let round = 0; round < Number(rounds); round += 1) {
    const key = `claim/${number}/${round}`;
    if (await store.add(key, name, 600_000)) process.send(`add ${key}`);
    await store.set(`own/${name}/${number}`, round);
    process.send(`set own/${name}/${number} ${round}`);
    await store.count('sum', 1);
    process.send('count');
    // Other lanes come in between, so that writes of one process meet locks of the other.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await Promise.all([0, 1, 2, 3].map(lane));
await store.close();
process.send('end', () => process.exit(0));
