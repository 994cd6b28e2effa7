/** The whole bot in Slack, real Bolt, real core, real catalog; and what a test looks at. */
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { visibleText } from '../contract/visible-text.js';
import { elementsOf } from '../stand-ins/slack/elements.js';
import { type Json, text } from '../stand-ins/slack/json.js';
import type { SlackOptions, SlackStandIn } from '../stand-ins/slack/start-slack.js';
import { connected, createLines, type Mode } from './connected.js';

export const EXPIRED = 'IM SDK login failed, errCode: 6206, UserSig expired';

export async function botInSlack(mode: Mode, options: SlackOptions = {}) {
  const store = createMemoryStore();
  const log = createLines();
  const bot = createBot({ catalog, store, log });
  return { store, bot, ...(await connected(mode, { bot, options, log })), log };
}

export const answersIn = (slack: SlackStandIn, channel = 'C1') =>
  slack.messages(channel).filter(({ bot_id }) => bot_id === slack.bot.botId);

/** Everything a person reads in a payload. */
export const seen = (payload: unknown): string => visibleText(payload);

/** The ids of buttons and menus in a message or view, by what they do: `open`, `details` ... */
export const idsOf = ({ blocks }: Json, type: string): string[] =>
  elementsOf(blocks)
    .map(({ action_id }) => text(action_id))
    .filter((id) => id.startsWith(`imerror/${type}/`));

/** The one button that does this. */
export function idOf(payload: Json, type: string): string {
  const [id] = idsOf(payload, type);
  if (id === undefined) throw new Error(`nothing here does “${type}”`);
  return id;
}
