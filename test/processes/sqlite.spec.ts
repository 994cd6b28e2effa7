/** Two processes of the bot on one SQLite file, as built by `npm run build`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChance } from './chance.js';
import { type Crew, startCrew } from './crew.js';
import { judge } from './judge.js';
import { type PlatformServer, startPlatform } from './platform-server.js';
import { makeStream } from './stream.js';

const EVENTS = 600;

describe('two processes on one SQLite file', () => {
  let platform: PlatformServer;
  let crew: Crew;
  const chance = createChance(7);
  beforeEach(async () => {
    platform = await startPlatform();
    const storeUrl = `file:${join(mkdtempSync(join(tmpdir(), 'imerror-')), 'store.db')}`;
    crew = await startCrew({ size: 2, storeUrl, platformUrl: platform.url, chance });
    await crew.set('settings/stand-in/W', { repeatMinutes: 0 });
  });
  afterEach(async () => {
    await crew.stop();
    await platform.stop();
  });

  it('answer every message exactly once, also when they are killed and started anew meanwhile', {
    timeout: 120_000,
  }, async () => {
    const { events, expected } = makeStream(EVENTS, chance, 'W');
    const doubled = chance.shuffle(events.flatMap((event) => [0, 1].map((to) => ({ event, to }))));
    let killed = 0;
    const starting: Promise<void>[] = [];
    await crew.deliver(doubled, (left) => {
      if (left > doubled.length * (killed === 0 ? 0.7 : 0.4) || killed === 2) return;
      const at = killed;
      killed += 1;
      crew.kill(at);
      starting.push(crew.join(at));
    });
    await Promise.all(starting);
    expect(killed).toBe(2);
    judge(platform, expected);
    expect(crew.failures).toEqual([]);
    expect(crew.lines.filter(({ message }) => message.includes('store'))).toEqual([]);
  });
});
