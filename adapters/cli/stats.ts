/** `imerror stats [7d]`: what was asked and explained, workspace by workspace. */
import { realClock } from '../../src/bot.js';
import { statsCard } from '../../src/card/stats-card.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { readConfig } from '../../src/config.js';
import { createCounters } from '../../src/counters/counters.js';
import { UserError } from '../../src/errors.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/types.js';
import { en } from '../../src/words/en.js';
import { readArguments } from './arguments.js';
import { catalogPaths } from './catalog.js';
import type { Command } from './io.js';
import { renderCard } from './render.js';

const USAGE = 'usage: imerror stats [DAYSd] [--json]';

export const stats: Command = async (args, io) => {
  const { values, words } = readArguments(args, { json: { type: 'boolean' } }, USAGE);
  const [, days = '7'] = /^(\d{1,3})d?$/.exec(words[0] ?? '7d') ?? [];
  if (words.length > 1 || !/^(\d{1,3}d?)?$/.test(words[0] ?? ''))
    throw new UserError(`imerror: ${words.join(' ')} are no days\n${USAGE}`);
  const catalog = await loadCatalog(catalogPaths(io));
  const store = await openStore(readConfig({ STORE_URL: io.env.STORE_URL }).storeUrl);
  try {
    const counters = createCounters({ store, clock: realClock });
    const places = await workspaces(store);
    for (const { platform, workspace } of places) {
      const figures = await counters.figures({ platform, workspace, channel: '' }, Number(days));
      if (values.json) io.stdout.write(`${JSON.stringify({ platform, workspace, ...figures })}\n`);
      else io.stdout.write(`${platform} ${workspace}\n${renderCard(statsCard(catalog, figures, en), io)}`);
    }
    if (places.length === 0) io.stderr.write('imerror stats: nothing was counted yet in this store\n');
    return places.length > 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};

async function workspaces(store: Store): Promise<{ platform: string; workspace: string }[]> {
  const names = new Set((await store.list('counter/')).map((key) => key.split('/').slice(1, 3).join('/')));
  return [...names].sort().map((name) => {
    const [platform = '', workspace = ''] = name.split('/');
    return { platform, workspace };
  });
}
