/** The bot: events in, cards out. Everything it needs is passed in, so it runs in a test with nothing else. */
import { createAnnotator } from './annotate/annotate.js';
import { createDecisionLog } from './annotate/decisions.js';
import { createSeen, type Seen } from './annotate/seen.js';
import { createVerdicts } from './annotate/verdicts.js';
import { createActions } from './answer/act.js';
import { createAnswers } from './answer/answer-query.js';
import { createSettingsAnswers, type SettingsInput, type SettingsOutcome } from './answer/answer-settings.js';
import { createCommands } from './answer/command.js';
import { mentionCounter } from './answer/count-asked.js';
import { createHomeFacts, type HomeInput } from './answer/home-facts.js';
import { createPlanner } from './answer/plan-answer.js';
import { suggestEntries, suggestSections } from './answer/suggest.js';
import { createAttachments } from './attachments/read-files.js';
import { createAnnotationCards } from './card/annotated-card.js';
import { homeCard } from './card/home-card.js';
import { joinedCard } from './card/own-cards.js';
import type { SettingsForm } from './card/settings-form.js';
import { createCounters } from './counters/counters.js';
import { createPopular } from './counters/popular.js';
import { createSurges } from './counters/surges.js';
import { createDetector } from './detect/index.js';
import { type Settings, settingsInForce } from './policy/settings.js';
import { createSearch } from './search/index.js';
import { eraseWorkspace } from './store/erase.js';
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
import { type Language, privately, WORDS } from './words/choose.js';
import type { Words } from './words/en.js';

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

const inEveryLanguage = <T>(make: (words: Words, language: Language) => T): Record<Language, T> => ({
  en: make(WORDS.en, 'en'),
  zh: make(WORDS.zh, 'zh'),
});

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

export function createBot(given: BotParts) {
  const { catalog, store, clock = realClock, random = Math.random, log = silent } = given;
  const detector = createDetector(catalog);
  const search = createSearch(catalog);
  const decisions = createDecisionLog(store, clock);
  const verdicts = createVerdicts(store);
  const counters = createCounters({ store, clock });
  const { popular, forget } = createPopular({ counters, clock, log });
  const seen = createSeen(store);
  const surges = createSurges({ store, clock, log });
  const answers = inEveryLanguage((words) => createAnswers(catalog, detector, search, words));
  const cards = inEveryLanguage((words) => createAnnotationCards(catalog, words));
  const readFiles = createAttachments({ detector, clock, log });
  const plan = createPlanner({ catalog, store, detector, answers, verdicts, readFiles });
  const onMention = mentionCounter(counters, surges);
  const annotator = createAnnotator({
    store,
    clock,
    random,
    log,
    plan,
    cards,
    decisions,
    verdicts,
    onMention,
  });
  const voices = inEveryLanguage((words, language) => {
    const settings = createSettingsAnswers({ store, clock, verdicts, words });
    const parts = {
      catalog,
      store,
      clock,
      decisions,
      counters,
      annotator,
      settings,
      answers: answers[language],
      readFiles,
      words,
    };
    return { words, settings, command: createCommands(parts), ...createActions(parts) };
  });
  const working = new Set<Promise<unknown>>();

  /** The bot as it speaks to one person here. */
  async function voiceFor({ place, person }: { place: Place; person: Person }) {
    const { settings } = await settingsInForce(store, place);
    return voices[privately(person.locale, settings.language)];
  }

  const homeFacts = createHomeFacts({ store, counters });

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
      inHand(voiceFor(input).then((voice) => voice.command(input))),

    /** Completions while somebody types; from memory. Before anything is typed, what is asked most in `place`. */
    suggest: (typed: string, limit: number, place?: Place): Suggestion[] =>
      suggestEntries(catalog, search, typed, limit, place ? popular(place) : []),

    /** Completions for the name of a section. */
    suggestSections: (typed: string, limit: number): Suggestion[] => suggestSections(search, typed, limit),

    /** Somebody wrote a message. The same message again, under any delivery, is answered once. */
    message: (message: IncomingMessage, platform: Platform): Promise<void> =>
      inHand(annotator.message(message, platform)),

    /** A message's text was edited: its answer is changed, withdrawn, or given now. */
    edited: (message: IncomingMessage, platform: Platform): Promise<void> =>
      inHand(annotator.edited(message, platform)),

    /** A message was deleted: its answer goes too. */
    deleted: ({ place, id }: { place: Place; id: string }, platform: Platform): Promise<void> =>
      inHand(annotator.deleted(place, id, platform)),

    /** Somebody reacted to a message: a cross or a bin on an answer removes it, the hint on a message expands it. */
    reaction: (reaction: ReactionInput, platform: Platform): Promise<void> =>
      inHand(voices.en.react(reaction, platform)),

    /** Somebody pressed a button. */
    action: (action: ActionInput, platform: Platform): Promise<Reply | undefined> =>
      inHand(voiceFor(action).then((voice) => voice.act(action, platform))),

    /** The bot's own page for one person; `channels` are those the person shares with it. */
    home: (input: HomeInput): Promise<Card> =>
      inHand(voiceFor(input).then(async ({ words }) => homeCard(catalog, await homeFacts(input), words))),

    /** How the bot behaves in a place; with `change` (`off`, `strict` ...), changes it first if the person may. */
    settings: (input: SettingsInput): Promise<Card> =>
      inHand(voiceFor(input).then(({ settings }) => settings.answer(input))),

    /** The same as a form; `chosen` is what somebody has chosen in it so far. */
    settingsForm: (input: {
      place: Place;
      person: Person;
      chosen?: Partial<Settings>;
    }): Promise<SettingsForm> =>
      inHand(voiceFor(input).then(({ settings }) => settings.form(input.place, input.chosen))),

    /** Saves `values` chosen in a form, if the person may. */
    changeSettings: (input: SettingsInput): Promise<SettingsOutcome> =>
      inHand(voiceFor(input).then(({ settings }) => settings.apply(input))),

    /** The bot's own words for one person here, for what an adapter says by itself. */
    wordsFor: (input: { place: Place; person: Person }): Promise<Words> =>
      inHand(voiceFor(input).then(({ words }) => words)),

    /** The bot was added to a channel: one line to whoever did it. */
    joined: (input: { place: Place; person: Person }): Promise<Reply> =>
      inHand(voiceFor(input).then(({ words }) => ({ card: joinedCard(words), private: true }))),

    /** A message was dealt with: after a restart, reading goes on behind it. `at` is when it was written. */
    noteSeen: (place: Place, id: string, at: number): Promise<void> => inHand(seen.note(place, id, at)),

    /** How far each conversation of the last day was read, the latest first. */
    lastSeen: (platform: string): Promise<Seen[]> => seen.last(platform),

    /** The bot was removed from a workspace or guild: everything kept of it goes. */
    async forgetWorkspace(platform: string, workspace: string): Promise<void> {
      forget({ platform, workspace });
      const { removed } = await inHand(eraseWorkspace(store, platform, workspace));
      log.info({ platform, workspace, removed }, 'erased what was kept of a workspace');
    },

    /** Resolves when all work in hand is done. */
    async settled(): Promise<void> {
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}

export type { Seen } from './annotate/seen.js';
export type Bot = ReturnType<typeof createBot>;
