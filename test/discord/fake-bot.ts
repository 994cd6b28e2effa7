/** A bot that records what it is told and answers as told, for tests of the adapter alone. */

import type { Bot } from '../../src/bot.js';
import { blank } from '../../src/card/blank.js';
import { settingsForm } from '../../src/card/settings-form.js';
import { DEFAULT_SETTINGS, type InForce } from '../../src/policy/settings.js';
import type {
  ActionInput,
  Card,
  CommandInput,
  IncomingMessage,
  Place,
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

/** Nobody has changed anything. */
export const IN_FORCE: InForce = {
  settings: DEFAULT_SETTINGS,
  from: Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((name) => [name, 'default'])) as InForce['from'],
};

export interface Told {
  messages: IncomingMessage[];
  edits: IncomingMessage[];
  deletions: { place: IncomingMessage['place']; id: string }[];
  reactions: ReactionInput[];
  actions: ActionInput[];
  commands: CommandInput[];
  suggestions: string[];
  seen: { place: Place; id: string }[];
  forgotten: string[];
  settings: Parameters<Bot['settings']>[0][];
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
    seen: [],
    forgotten: [],
    settings: [],
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
    suggestSections: (typed, limit) => answers.suggestSections?.(typed, limit) ?? [],
    async noteSeen(place, id) {
      told.seen.push({ place, id });
    },
    lastSeen: async (platform) => answers.lastSeen?.(platform) ?? [],
    async forgetWorkspace(_, workspace) {
      told.forgotten.push(workspace);
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
    async settings(input) {
      told.settings.push(input);
      return answers.settings?.(input) ?? card('settings');
    },
    settingsForm: async () => settingsForm(IN_FORCE, {}, en),
    changeSettings: async () => ({ saved: true, card: card('settings'), remark: 'saved' }),
    wordsFor: async () => en,
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
