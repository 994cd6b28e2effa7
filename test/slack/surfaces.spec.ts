/** Every surface in both languages, as files to read: `npx vitest run test/slack/surfaces.spec.ts -u` writes them. */
import { describe, expect, it } from 'vitest';
import { renderHome } from '../../adapters/slack/render/home.js';
import { renderLookUp } from '../../adapters/slack/render/look-up.js';
import { renderSettings } from '../../adapters/slack/render/settings-modal.js';
import { renderCard } from '../../adapters/slack/render.js';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Action, Card, CommandInput, IncomingMessage, Place, Platform } from '../../src/types.js';
import { WORDS } from '../../src/words/choose.js';
import { catalog } from '../catalog.js';
import { object } from '../stand-ins/slack/json.js';
import { judgeBlocks } from '../stand-ins/slack/judge-blocks.js';
import { judgeManners } from '../stand-ins/slack/judge-manners.js';
import { outline } from './outline.js';

const NOON = Date.UTC(2026, 0, 15, 12);
const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', channelName: 'support' };

/** The bot with one person of this language in front of it, and what was posted. */
function open(locale: string) {
  const clock = { now: () => NOON, after: (_: number, work: () => void) => void setImmediate(work) };
  const bot = createBot({ catalog, store: createMemoryStore(), clock });
  const posts: Card[] = [];
  const platform: Platform = {
    name: 'slack',
    async post(_, card) {
      posts.push(card);
      return { channel: 'C1', id: `post-${posts.length}` };
    },
    async update(_, card) {
      posts.push(card);
    },
    async remove() {},
    link: async () => 'https://stand-in.slack.com/archives/C1/p1768478400000100',
  };
  const person = { id: 'U1', name: 'Ada', locale };
  const mayConfigure = async () => true;
  const ask = async (text: string): Promise<Card> => {
    const input: CommandInput = { place, person, text, markup: 'slack', intent: 'query', mayConfigure };
    return (await bot.command(input)).card;
  };
  const press = async (action: Action, messageId = 'post-1'): Promise<Card> => {
    const reply = await bot.action({ place, person, messageId, action }, platform);
    if (!reply) throw new Error('no reply');
    return reply.card;
  };
  const say = async (id: string, text: string): Promise<Card> => {
    const message: IncomingMessage = {
      place,
      id,
      author: person,
      text,
      markup: 'slack',
      addressed: false,
      sentAt: NOON,
    };
    await bot.message(message, platform);
    await bot.settled();
    const card = posts.at(-1);
    if (!card) throw new Error('nothing posted');
    return card;
  };
  return { bot, person, ask, press, say };
}

const message = (card: Card) => renderCard(card);

/** Name of each surface and what Slack is sent for it, in the order a person meets them. */
async function surfaces(locale: string): Promise<[string, object][]> {
  const { bot, person, ask, press, say } = open(locale);
  const words = WORDS[locale.startsWith('zh') ? 'zh' : 'en'];
  const login = 'IM SDK login failed, errCode: 6206, UserSig expired';
  const all: [string, object][] = [];
  const add = (name: string, payload: object) => void all.push([name, payload]);

  add('joined', message((await bot.joined({ place, person })).card));
  add('annotation', message(await say('1768478400.000100', login)));
  add('pointer', message(await say('1768478401.000200', login)));
  add('why this', message(await press({ type: 'why' })));
  add('shared', message(await press({ type: 'share', code: '70001' })));
  add('entry', message(await ask('70001')));
  add('entry, unfolded', message(await press({ type: 'details', code: '70001' })));
  add('range', message(await ask('120500')));
  add('no description', message(await ask('60020')));
  add('vendor’s fault', message(await ask('70500')));
  add('ticket', message(await press({ type: 'ticket', code: '70500' })));
  add('several', message(await ask('70001 -10113 6206')));
  add('many', message(await ask('70001 -10113 6206 6208 70009 10007 99999')));
  add('unknown', message(await ask('10001')));
  add('results', message(await ask('usersig expired')));
  add('nothing', message(await ask('qwxzk vvprt')));
  add('help', message(await ask('help')));
  add('stats', message(await ask('stats')));
  add('why, last decisions', message(await ask('why')));
  add('section', message(await ask('section group')));
  add('settings as text', message(await ask('settings')));
  add('settings saved', message(await ask('settings strict')));
  const form = await bot.settingsForm({ place, person });
  add('settings modal', renderSettings(form, words, '{"channel":"C1"}', place.channelName));
  add('look up', renderLookUp(words));
  add('look up, chosen', renderLookUp(words, await press({ type: 'open', code: '70001' })));
  const home = (missing: string[]) =>
    bot.home({
      place,
      person,
      channels: [
        { id: 'C1', name: 'support' },
        { id: 'C2', name: 'general' },
      ],
      missing,
    });
  add('home', renderHome(await home([])));
  add('home, with an answer', renderHome(await home([]), await press({ type: 'search', query: '70001' })));
  add('home, something missing', renderHome(await home([words.missing('reactions:read', '…')])));
  add('opted out', message(await press({ type: 'optout' })));
  return all;
}

describe.each([
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
])('every surface in %s', (language, locale) => {
  it('is as it was looked at, and as Slack takes it', async () => {
    const shown = await surfaces(locale);
    for (const [name, payload] of shown) {
      const view = 'type' in payload;
      const quiet = { ...payload, unfurl_links: false, unfurl_media: false };
      const problems = view
        ? judgeBlocks(object(payload), 'view')
        : [...judgeBlocks(object(payload), 'message'), ...judgeManners(quiet, true)];
      expect([name, problems]).toEqual([name, []]);
    }
    const text = shown.map(([name, payload]) => `===== ${name}\n${outline(object(payload))}\n`).join('\n');
    await expect(text).toMatchFileSnapshot(`./__snapshots__/surfaces.${language}.txt`);
  });
});
