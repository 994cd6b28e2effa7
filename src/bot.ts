/** The bot: events in, cards out. Everything it needs is passed in, so it runs in a test with nothing else. */
import { createAnnotator, type Decision } from './annotate/annotate.js';
import { createLedger, explainedOf } from './annotate/ledger.js';
import { createActions } from './answer/act.js';
import { createAnswers } from './answer/answer-query.js';
import { answerSettings, readSettingsCommand, type SettingsInput } from './answer/answer-settings.js';
import { suggestEntries } from './answer/suggest.js';
import { annotatedCard } from './card/annotated-card.js';
import { codesCard } from './card/entries-card.js';
import { homeCard, joinedCard } from './card/own-cards.js';
import { createDetector } from './detect/index.js';
import { settingsAt } from './policy/settings.js';
import { createSearch } from './search/index.js';
import type {
  ActionInput,
  Card,
  Catalog,
  Clock,
  CommandInput,
  IncomingMessage,
  Log,
  Person,
  Place,
  Platform,
  ReactionInput,
  Reply,
  Store,
  Suggestion,
} from './types.js';
import { en } from './words/en.js';

export interface BotParts {
  catalog: Catalog;
  store: Store;
  clock?: Clock;
  /** 0 up to 1; only for choices that need not be repeatable. */
  random?: () => number;
  log?: Log;
}

/** The time of this machine; a pending `after` does not keep the process alive. */
export const realClock: Clock = {
  now: Date.now,
  after: (milliseconds, work) => void setTimeout(work, milliseconds).unref(),
};

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

export function createBot({ catalog, store, clock = realClock, log = silent }: BotParts) {
  const words = en;
  const detector = createDetector(catalog);
  const search = createSearch(catalog);
  const answers = createAnswers(catalog, detector, search, words);
  const annotator = createAnnotator({ ledger: createLedger(store), decide, clock, log });
  const actions = createActions({ catalog, store, answers, annotator, words });
  const working = new Set<Promise<unknown>>();

  /** What to say to a message in a conversation: asked, always something; unasked, only what is surely meant. */
  async function decide(message: IncomingMessage): Promise<Decision | undefined> {
    if (message.author.bot) return undefined;
    const settings = await settingsAt(store, message.place);
    if (message.addressed) {
      const asked = answers.ask(message.text, message.markup);
      const explained = asked.kind === 'codes' ? explainedOf(asked.mentions) : [];
      return { card: annotatedCard(answers.cardFor(asked), words), explained, sensitivity: 'eager' };
    }
    if (settings.mode === 'off' || message.text === '') return undefined;
    const { channelName, channelTopic } = message.place;
    const mentions = detector.detect(message.text, {
      markup: message.markup,
      sensitivity: settings.sensitivity,
      ...(channelName === undefined ? {} : { channelName }),
      ...(channelTopic === undefined ? {} : { channelTopic }),
    });
    if (mentions.length === 0) return undefined;
    const codes = mentions.map(({ code }) => code);
    const card = annotatedCard(codesCard(catalog, codes, words), words);
    return { card, explained: explainedOf(mentions), sensitivity: settings.sensitivity };
  }

  /** Counts work in hand, so that a stop can wait for it. */
  function inHand<T>(work: Promise<T>): Promise<T> {
    working.add(work);
    const done = () => working.delete(work);
    work.then(done, done);
    return work;
  }

  return {
    /** `/imerror ...`, a context menu, a search box. Always answers, privately. */
    command: (input: CommandInput): Promise<Reply> =>
      inHand(
        (async () => {
          const settings = input.intent === 'query' ? readSettingsCommand(input) : undefined;
          const card = settings
            ? await answerSettings(store, settings, words)
            : answers.cardFor(answers.ask(input.text, input.markup));
          return { card, private: true };
        })(),
      ),

    /** Completions while somebody types; from memory. */
    suggest: (typed: string, limit: number): Suggestion[] => suggestEntries(catalog, search, typed, limit),

    /** Somebody wrote a message. The same message again, under any delivery, is answered once. */
    message: (message: IncomingMessage, platform: Platform): Promise<void> =>
      inHand(annotator.message(message, platform)),

    /** A message's text was edited: its answer is changed, withdrawn, or given now. */
    edited: (message: IncomingMessage, platform: Platform): Promise<void> =>
      inHand(annotator.edited(message, platform)),

    /** A message was deleted: its answer goes too. */
    deleted: ({ place, id }: { place: Place; id: string }, platform: Platform): Promise<void> =>
      inHand(annotator.deleted(place, id, platform)),

    /** Somebody reacted to a message; a cross or a bin on an answer dismisses it. */
    reaction: (reaction: ReactionInput, platform: Platform): Promise<void> =>
      inHand(actions.react(reaction, platform)),

    /** Somebody pressed a button. */
    action: (action: ActionInput, platform: Platform): Promise<Reply | undefined> =>
      inHand(actions.act(action, platform)),

    /** The bot's own page for one person. */
    home: async (_: { place: Place; person: Person }): Promise<Card> => homeCard(catalog, words),

    /** How the bot behaves in a place; with `change` (`off`, `strict` ...), changes it first if the person may. */
    settings: (input: SettingsInput): Promise<Card> => inHand(answerSettings(store, input, words)),

    /** The bot was added to a channel: one line to whoever did it. */
    joined: async (_: { place: Place; person: Person }): Promise<Reply> => ({
      card: joinedCard(words),
      private: true,
    }),

    /** Resolves when all work in hand is done. */
    async settled(): Promise<void> {
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}

export type Bot = ReturnType<typeof createBot>;
