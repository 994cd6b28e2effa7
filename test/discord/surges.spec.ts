import { expect, it } from 'vitest';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { visibleText } from '../contract/visible-text.js';
import { connected } from './connected.js';

const EXPIRED = 'IM SDK login failed, errCode: 6206, UserSig expired';

it('a surge is told once, in the channels that asked for it', async () => {
  const bot = createBot({ catalog, store: createMemoryStore() });
  const { discord, settled } = await connected(bot);
  const war = discord.channel('war-room');
  await settled();
  await discord.command({ channel: war, user: discord.moderator, query: 'settings surges on' });
  for (let index = 0; index < 12; index += 1) discord.say({ channel: discord.general, content: EXPIRED });
  await settled();
  expect(discord.answers(war).map(visibleText)).toEqual([
    expect.stringMatching(/6206: 10 mentions in 1 channel in 10 minutes, usually 0 an hour/),
  ]);
});
