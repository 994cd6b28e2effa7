/** The whole bot behind the real discord.js, with what a person does to its answers. */
import type { APIMessage } from 'discord-api-types/v10';
import { createBot } from '../../src/bot.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Store } from '../../src/types.js';
import { catalog } from '../catalog.js';
import { buttonsOf } from '../stand-ins/discord/buttons-of.js';
import { type ConnectedOptions, connected } from './connected.js';

export const EXPIRED = 'IM login failed, code: 70001';

export async function startBot({
  store = createMemoryStore(),
  ...options
}: ConnectedOptions & { store?: Store } = {}) {
  const bot = createBot({ catalog, store });
  const around = await connected(bot, options);
  const { discord } = around;
  /** Answered, redrawn and tidied up: what the bot does may bring events of its own. */
  async function settled(): Promise<void> {
    for (let round = 0; round < 2; round += 1) await around.settled();
  }
  return {
    ...around,
    bot,
    store,
    settled,
    titles: (channel = discord.general) => discord.answers(channel).map(({ embeds }) => embeds[0]?.title),
  };
}

/** The custom_id of the button or menu with that label. */
export function idOf(message: Partial<APIMessage> | undefined, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label} among ${buttonsOf(message).map((one) => one.label)}`);
  return found.custom_id;
}

/** @throws when nothing with an id is shown */
export function shownId(message: Partial<APIMessage> | undefined): string {
  if (!message?.id) throw new Error('nothing is shown');
  return message.id;
}
