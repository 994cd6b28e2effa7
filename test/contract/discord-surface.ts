/** Discord as a surface: the real discord.js on the stand-in. */
import { connectDiscord } from '../../adapters/discord/connect.js';
import { createBot } from '../../src/bot.js';
import { HINT } from '../../src/hint.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { AT_ONCE, createTestLog } from '../discord/connected.js';
import { startDiscord } from '../stand-ins/discord/start.js';
import type { Surface } from './platform.js';
import { visibleText } from './visible-text.js';

export async function openDiscord(channelName?: string): Promise<Surface> {
  const discord = await startDiscord();
  const store = createMemoryStore();
  const [channel, author] = [channelName ? discord.channel(channelName) : discord.general, discord.moderator];

  async function connect() {
    const bot = createBot({ catalog, store });
    const connection = await connectDiscord({
      bot,
      log: createTestLog().log,
      settings: { token: discord.token, apiUrl: discord.apiUrl },
      clientOptions: AT_ONCE,
    });
    return { bot, connection };
  }
  let running = await connect();
  const done = async () => {
    for (let round = 0; round < 2; round += 1) {
      await discord.delivered();
      await running.bot.settled();
    }
  };
  const answersTo = (id: string) =>
    discord.answers(channel).filter(({ message_reference: reference }) => reference?.message_id === id);

  async function say(content: string, by = author) {
    const id = discord.say({ channel, author: by, content });
    await done();
    return id;
  }

  return {
    say,
    mention: (text) => say(`<@${discord.world.bot.id}> ${text}`),
    sayAsBot: (text) => say(text, discord.alertBot),
    async edit(id, text) {
      discord.edit(id, text);
      await done();
    },
    async remove(id) {
      discord.delete(id);
      await done();
    },
    async redeliver(id) {
      discord.redeliver(id);
      await done();
    },
    async command(query) {
      const shown = await discord.command({ channel, user: author, query });
      return visibleText([shown.message, ...shown.followUps]);
    },
    async answersTo(id) {
      return answersTo(id).map(visibleText);
    },
    async press(id, label) {
      const [message] = answersTo(id);
      const buttons = (message?.components ?? []).flatMap((row) =>
        'components' in row ? (row.components as { label?: string; custom_id?: string }[]) : [],
      );
      const button = buttons.find((one) => one.label === label);
      if (!message || !button?.custom_id) throw new Error(`no button ${label} under ${id}`);
      const shown = await discord.press(message.id, button.custom_id, author);
      await done();
      return visibleText([shown.message, ...shown.followUps]);
    },
    async pressHint(id) {
      discord.react(id, HINT.character, discord.bo);
      await done();
    },
    async hintOn(id) {
      return discord.world.hints.has(`${id} ${HINT.character}`);
    },
    async restart() {
      await running.connection.stop();
      running = await connect();
    },
    async close() {
      await running.connection.stop();
      await discord.stop();
      if (discord.problems.length > 0)
        throw new Error(`Discord would object:\n${discord.problems.join('\n')}`);
    },
  };
}
