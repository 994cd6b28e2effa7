/** Redis goes away and comes back while messages flow: the bot answers on, and says nothing twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningRedis, redisServer, startRedis } from '../store/redis-server.js';
import { createChance } from './chance.js';
import { type Crew, startCrew } from './crew.js';
import { judge } from './judge.js';
import { type PlatformServer, startPlatform } from './platform-server.js';
import { makeStream } from './stream.js';

const EVENTS = 1_500;

describe.skipIf(!redisServer)('one process, while its Redis', () => {
  let redis: RunningRedis;
  let platform: PlatformServer;
  let crew: Crew;
  const chance = createChance(99);
  beforeEach(async () => {
    [redis, platform] = await Promise.all([startRedis(), startPlatform()]);
    crew = await startCrew({ size: 1, storeUrl: redis.url, platformUrl: platform.url, chance });
    await crew.set('settings/stand-in/W', { repeatMinutes: 0 });
  });
  afterEach(async () => {
    await crew.stop();
    await Promise.all([redis.stop(), platform.stop()]);
  });
  const deliver = (events: Parameters<Crew['deliver']>[0][number]['event'][]) =>
    crew.deliver(chance.shuffle([...events, ...events]).map((event) => ({ event, to: undefined })));
  const healthy = async () => {
    while ((await crew.health(0)).status !== 'ok') await new Promise((resolve) => setTimeout(resolve, 100));
  };

  it.each([
    ['is killed and comes back with nothing in it', () => redis.kill(), () => redis.start()],
    ['stands still and goes on', async () => redis.freeze(), async () => redis.thaw()],
  ])('%s, answers every message once', { timeout: 90_000 }, async (_, away, back) => {
    const { events, expected } = makeStream(EVENTS, chance, 'W');
    const third = EVENTS / 3;
    await deliver(events.slice(0, third));
    expect(await crew.health(0)).toEqual({ status: 'ok', waitingWrites: 0 });

    await away();
    const before = platform.posted();
    // What was answered before is delivered once more among what is new.
    await deliver(events.slice(third / 2, 2 * third));
    expect(platform.posted()).toBeGreaterThan(before + 50);
    const { status, waitingWrites } = await crew.health(0);
    expect(status).toBe('degraded');
    expect(waitingWrites).toBeGreaterThan(50);

    // The outage lasts until it is told of: a look at a store that stands still takes its time to fail.
    const told = () => crew.lines.filter(({ message }) => message.startsWith('the store is away'));
    await expect.poll(() => told().length, { timeout: 20_000 }).toBe(1);

    await back();
    await deliver(events.slice(2 * third));
    await healthy();
    await deliver(events);
    judge(platform, expected);
    expect(crew.failures).toEqual([]);
    expect(told()).toHaveLength(1);
    expect(await crew.health(0)).toEqual({ status: 'ok', waitingWrites: 0 });
  });
});
