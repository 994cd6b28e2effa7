import { it } from 'vitest';
import { catalog } from '../catalog.js';
import { startPlayground } from '../../adapters/playground/serve.js';
it('x', async () => {
  const log = { debug() {}, info() {}, warn() {}, error: console.error };
  const pg = await startPlayground({ catalog, port: 0, portChosen: false, log });
  const post = (path: string, body: unknown) => fetch(pg.address + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then(async (r) => [r.status, await r.json()]);
  const [, c] = await post('/api/conversations', {});
  for (const text of ['login failed, TIM error code: 70001', '/imerror 70001', '/imerror usersig expired', 'connect error 10054 from winsock', '@imerror 6206 70001', '/imerror settings'])
    console.log(JSON.stringify(await post(`/api/conversations/${c.id}/turns`, { text }), null, 1));
  await pg.stop();
});
