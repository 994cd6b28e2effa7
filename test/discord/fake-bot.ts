/** A bot that records what it is told and answers as told, for tests of the adapter alone. */

import type { Bot } from '../../src/bot.js';
import { blank } from '../../src/card/blank.js';
import type {
  ActionInput,
  Card,
  CommandInput,
  IncomingMessage,
  Platform,
  PostRef,
  ReactionInput,
  Reply,
} from '../../src/types.js';
import { en } from '../../src/words/en.js';

export const card = (title: string, more: Partial<Card> = {}): Card => ({ ...blank(title, en), ...more });

export const reply = (title: string, more: Partial<Card> = {}): Reply => ({
  card: card(title, more),
  private: true,
});

export interface Told {
  messages: IncomingMessage[];
  edits: IncomingMessage[];
  deletions: { place: IncomingMessage['place']; id: string }[];
  reactions: ReactionInput[];
  actions: ActionInput[];
  commands: CommandInput[];
  suggestions: string[];
}

export function createFakeBot(answers: Partial<Bot> = {}) {
  const told: Told = {
    messages: [],
    edits: [],
    deletions: [],
    reactions: [],
    actions: [],
    commands: [],
    suggestions: [],
  };
  const posts: PostRef[] = [];
  let platform: Platform | undefined;
  const on = (the: Platform) => {
    platform = the;
  };
  const bot: Bot = {
    async command(input) {
      told.commands.push(input);
      return answers.command ? answers.command(input) : reply(`asked ${input.text}`);
    },
    suggest(typed, limit) {
      told.suggestions.push(typed);
      return answers.suggest?.(typed, limit) ?? [];
    },
    async message(message, the) {
      on(the);
      told.messages.push(message);
      await answers.message?.(message, the);
    },
    async edited(message, the) {
      on(the);
      told.edits.push(message);
    },
    async deleted(deletion, the) {
      on(the);
      told.deletions.push(deletion);
    },
    async reaction(reaction, the) {
      on(the);
      told.reactions.push(reaction);
    },
    async action(action, the) {
      on(the);
      told.actions.push(action);
      return answers.action?.(action, the);
    },
    home: async () => card('home'),
    settings: async () => card('settings'),
    joined: async () => reply('joined'),
    settled: async () => {},
  };
  return {
    bot,
    told,
    posts,
    platform(): Platform {
      if (!platform) throw new Error('the bot was told nothing yet');
      return platform;
    },
  };
}

export type FakeBot = ReturnType<typeof createFakeBot>;
