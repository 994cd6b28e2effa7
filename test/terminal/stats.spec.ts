import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { openStore } from '../../src/store/open.js';
import { catalog } from '../catalog.js';
import { runImerror } from './run-imerror.js';

it('imerror stats shows what was asked, by workspace', async () => {
  const STORE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'imerror-')), 'bot.db')}`;
  const env = { STORE_URL };
  const empty = await runImerror(['stats'], { env });
  expect([empty.code, empty.err]).toEqual([1, 'imerror stats: nothing was counted yet in this store\n']);

  const store = await openStore(STORE_URL);
  const bot = createBot({ catalog, store });
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
  for (const text of ['70001', '70001', '6206', '10001']) {
    await bot.command({ place, person: { id: 'U1' }, text, markup: 'plain', intent: 'query' });
  }
  await store.close();

  const { code, out } = await runImerror(['stats', '30d'], { env });
  expect(code).toBe(0);
  expect(out).toMatch(/^slack T1\n.*30 days\n/);
  expect(out).toMatch(/70001 .*2 times[\s\S]*6206 .*once/);
  expect(out).toContain('10001 (1)');
  const json = JSON.parse((await runImerror(['stats', '--json'], { env })).out);
  expect(json).toMatchObject({
    platform: 'slack',
    workspace: 'T1',
    explained: [{ code: '70001', count: 2 }, {}],
  });
  expect((await runImerror(['stats', 'lately'], { env })).code).toBe(2);
});
