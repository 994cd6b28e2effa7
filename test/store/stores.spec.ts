import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../../src/store/memory.js';
import { createSqliteStore } from '../../src/store/sqlite.js';
import { testStore } from '../contract/store.js';

testStore({ name: 'memory', open: async (clock) => createMemoryStore(clock) });

let path = '';
testStore({
  name: 'sqlite',
  open: async (clock) => {
    path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'data', 'store.db');
    return createSqliteStore(path, clock);
  },
  again: async (clock) => createSqliteStore(path, clock),
});
