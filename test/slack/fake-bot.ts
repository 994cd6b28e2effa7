/** A bot that answers everything with one card, for tests of what lies between Slack and the core. */

import type { Bot } from '../../src/bot.js';
import { blank } from '../../src/card/blank.js';
import type {
  ActionInput,
  Card,
  CommandInput,
  IncomingMessage,
  Place,
  PostRef,
  ReactionInput,
  Reply,
} from '../../src/types.js';
import { en } from '../../src/words/en.js';

export const plainCard = (title: string, more: Partial<Card> = {}): Card => ({
  ...blank(title, en),
  ...more,
});

export interface FakeBot {
  bot: Bot;
  commands: CommandInput[];
  messages: IncomingMessage[];
  edits: IncomingMessage[];
  deletions: { place: Place; id: string }[];
  reactions: ReactionInput[];
  actions: ActionInput[];
  posts: PostRef[];
  /** What failed calls to the platform threw. */
  refusals: unknown[];
  /** Answers wait for this. */
  gate: { open: Promise<void> };
}

export function createFakeBot(): FakeBot {
  const fake: Omit<FakeBot, 'bot'> = {
    commands: [],
    messages: [],
    edits: [],
    deletions: [],
    reactions: [],
    actions: [],
    posts: [],
    refusals: [],
    gate: { open: Promise.resolve() },
  };
  const refused = (error: unknown) => void fake.refusals.push(error);
  const working = new Set<Promise<unknown>>();
  const inHand = <T>(work: Promise<T>): Promise<T> => {
    working.add(work);
    const done = () => working.delete(work);
    work.then(done, done);
    return work;
  };
  const reply = async (title: string): Promise<Reply> => {
    await fake.gate.open;
    return { card: plainCard(title), private: true };
  };

  const bot: Bot = {
    command(input) {
      fake.commands.push(input);
      return inHand(reply(`Asked: ${input.text}`));
    },
    suggest: () => [],
    message: (message, platform) =>
      inHand(
        (async () => {
          fake.messages.push(message);
          if (message.author.self) return;
          await fake.gate.open;
          const target = { place: message.place, messageId: message.id };
          await platform
            .post(target, plainCard(`Read: ${message.text}`), `key-${message.id}`)
            .then((ref) => fake.posts.push(ref), refused);
        })(),
      ),
    edited: (message, platform) =>
      inHand(
        (async () => {
          fake.edits.push(message);
          const [post] = fake.posts;
          if (post && !message.author.self)
            await platform.update(post, plainCard(`Read: ${message.text}`)).catch(refused);
        })(),
      ),
    deleted: (gone, platform) =>
      inHand(
        (async () => {
          fake.deletions.push(gone);
          const [post] = fake.posts;
          if (post && gone.id !== post.id) await platform.remove(post).catch(refused);
        })(),
      ),
    async reaction(reaction) {
      fake.reactions.push(reaction);
    },
    async action(action) {
      fake.actions.push(action);
      return action.action.type === 'dismiss' ? undefined : reply(`Pressed: ${action.action.type}`);
    },
    home: async () => plainCard('Home'),
    settings: async () => plainCard('Settings'),
    suggestSections: () => [],
    settingsForm: async () => ({
      language: 'en',
      title: 'Settings',
      fields: [
        {
          name: 'mode',
          label: 'Answers',
          origin: 'default',
          value: 'off',
          choices: [{ value: 'off', label: 'off' }],
        },
      ],
      preview: 'Nothing.',
    }),
    async changeSettings() {
      await fake.gate.open;
      return { saved: true, remark: 'Saved', card: plainCard('Settings') };
    },
    wordsFor: async () => en,
    noteSeen: async () => undefined,
    lastSeen: async () => [],
    forgetWorkspace: async () => undefined,
    joined: async () => ({ card: plainCard('Hello'), private: true }),
    async settled() {
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
  return { bot, ...fake };
}
