/** Slack as a surface: the real Bolt on the stand-in. */
import { connectSlack } from '../../adapters/slack/connect.js';
import { createBot } from '../../src/bot.js';
import { HINT } from '../../src/hint.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { catalog } from '../catalog.js';
import { createLines, HURRY, type Mode, settingsFor } from '../slack/connected.js';
import { objects } from '../stand-ins/slack/json.js';
import { startSlack } from '../stand-ins/slack/start-slack.js';
import type { Surface } from './platform.js';
import { visibleText } from './visible-text.js';

export async function openSlack(mode: Mode, channelName?: string): Promise<Surface> {
  const slack = await startSlack();
  if (channelName) slack.channel('C1').name = channelName;
  const store = createMemoryStore();
  const [channel, user] = ['C1', 'UADMIN'];
  const events = new Map<string, Record<string, unknown>>();

  async function connect() {
    const bot = createBot({ catalog, store });
    const connection = await connectSlack({
      bot,
      log: createLines(),
      settings: settingsFor(mode, slack),
      onFatal: (error) => slack.problems.push(error.message),
      patience: HURRY,
    });
    if (connection.address) slack.pushTo(`${connection.address}/slack/events`);
    return { bot, connection };
  }
  let running = await connect();
  const done = async () => {
    await slack.quiet();
    await running.bot.settled();
    // The bot hears of its own posts, too.
    await slack.quiet();
    await running.bot.settled();
  };
  const underMessage = (id: string) =>
    slack
      .messages(channel)
      .filter(({ thread_ts: thread, bot_id: bot }) => thread === id && bot === slack.bot.botId);

  async function say(text: string, more: object = {}) {
    const { ts } = await slack.say({ channel, user, text, ...more });
    events.set(ts, slack.lastEvent());
    await done();
    return ts;
  }

  return {
    say,
    mention: (text) => say(`<@${slack.bot.userId}> ${text}`),
    sayAsBot: (text) => say(text, { user: 'UOTHER', bot_id: 'BOTHER', app_id: 'AOTHER' }),
    async edit(id, text) {
      await slack.edit(id, text);
      await done();
    },
    async remove(id) {
      await slack.delete(id);
      await done();
    },
    async redeliver(id) {
      await slack.redeliver(events.get(id));
      await done();
    },
    async command(text) {
      return visibleText(await slack.command({ channel, user, text }));
    },
    async answersTo(id) {
      return underMessage(id).map(visibleText);
    },
    async press(id, label) {
      const [message] = underMessage(id);
      const elements = (
        (message?.blocks ?? []) as { elements?: { action_id?: string; text?: { text?: string } }[] }[]
      ).flatMap((block) => block.elements ?? []);
      const button = elements.find(({ text }) => text?.text === label);
      if (!message || !button?.action_id) throw new Error(`no button ${label} under ${id}`);
      const press = await slack.press(message, button.action_id, { user });
      await done();
      return visibleText(press.answers);
    },
    async pressHint(id) {
      await slack.react(id, HINT.name, { user });
      await done();
    },
    async hintOn(id) {
      const reactions = objects(slack.messages(channel).find(({ ts }) => ts === id)?.reactions);
      return reactions.some(
        ({ name, users }) => name === HINT.name && [users].flat().includes(slack.bot.userId),
      );
    },
    async restart() {
      await running.connection.stop();
      running = await connect();
    },
    async close() {
      await slack.quiet();
      await running.connection.stop();
      await slack.stop();
      if (slack.problems.length > 0) throw new Error(`Slack would object:\n${slack.problems.join('\n')}`);
    },
  };
}
