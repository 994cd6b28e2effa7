/** Four processes of the bot on one Redis, as built by `npm run build`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningRedis, redisServer, startRedis } from '../store/redis-server.js';
import { createChance } from './chance.js';
import { type Crew, startCrew } from './crew.js';
import { judge } from './judge.js';
import { type PlatformServer, startPlatform } from './platform-server.js';
import { makeStream } from './stream.js';

const PROCESSES = 4;
const EVENTS = 10_000;

describe.skipIf(!redisServer)('four processes on one Redis', () => {
  let redis: RunningRedis;
  let platform: PlatformServer;
  let crew: Crew;
  const chance = createChance(20_260);
  beforeEach(async () => {
    [redis, platform] = await Promise.all([startRedis(), startPlatform()]);
    crew = await startCrew({ size: PROCESSES, storeUrl: redis.url, platformUrl: platform.url, chance });
    // Every message is to be judged by itself, also where a code was explained a moment ago.
    await crew.set('settings/stand-in/W', { repeatMinutes: 0 });
  });
  afterEach(async () => {
    await crew.stop();
    await Promise.all([redis.stop(), platform.stop()]);
  });

  it('answer every message of one shuffled, doubled stream exactly once', { timeout: 120_000 }, async () => {
    const { events, expected } = makeStream(EVENTS, chance, 'W');
    expect(events).toHaveLength(EVENTS);
    const doubled = events.flatMap((event) => {
      const [first, second] = chance.shuffle([0, 1, 2, 3]);
      return [first, second].map((to) => ({ event, to }));
    });
    await crew.deliver(chance.shuffle(doubled));
    judge(platform, expected);
    expect(crew.failures).toEqual([]);
  });

  it('lose nothing and say nothing twice when they are killed and started anew meanwhile', {
    timeout: 180_000,
  }, async () => {
    const { events, expected } = makeStream(EVENTS, chance, 'W');
    const doubled = chance.shuffle([...events, ...chance.shuffle([...events]).slice(0, EVENTS / 4)]);
    const killings = [0.85, 0.7, 0.55, 0.4, 0.25, 0.1].map((share) => share * doubled.length);
    const starting: Promise<void>[] = [];
    let killed = 0;
    await crew.deliver(
      doubled.map((event) => ({ event, to: undefined })),
      (left) => {
        if (left > (killings[killed] ?? -1)) return;
        const at = killed % PROCESSES;
        killed += 1;
        crew.kill(at);
        starting.push(crew.join(at));
      },
    );
    await Promise.all(starting);
    expect(killed).toBe(killings.length);
    judge(platform, expected);
    expect(crew.failures).toEqual([]);
  });
});
