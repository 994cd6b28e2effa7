/** `/imerror ...`: settings, why, stats, a section, the personal opt-out; everything else is a question. */
import type { DecisionLog } from '../annotate/decisions.js';
import type { ReadFiles } from '../attachments/read-files.js';
import { forOne } from '../card/buttons.js';
import { helpCard, noteCard } from '../card/own-cards.js';
import { sectionCard } from '../card/section-card.js';
import { statsCard } from '../card/stats-card.js';
import { decisionsCard } from '../card/why-card.js';
import type { Counters } from '../counters/counters.js';
import type { Card, Catalog, CommandInput, Reply, Store } from '../types.js';
import type { Words } from '../words/en.js';
import type { createAnswers } from './answer-query.js';
import type { SettingsAnswers } from './answer-settings.js';
import { askWithFiles } from './ask-with-files.js';
import { countAsked } from './count-asked.js';
import { readMessageRef } from './message-ref.js';
import { createOptOut } from './opt-out.js';

interface Parts {
  catalog: Catalog;
  store: Store;
  decisions: DecisionLog;
  counters: Counters;
  settings: SettingsAnswers;
  answers: ReturnType<typeof createAnswers>;
  words: Words;
  readFiles: ReadFiles;
}

const LAST_DECISIONS = 10;

/** Somebody asks for exactly this: an unsure code is better than none. */
const forAsker = ({ place: { channelName } }: CommandInput) => ({
  requested: true,
  ...(channelName === undefined ? {} : { channelName }),
});

/** A word that begins a command of its own, with what follows it. */
type Handler = (input: CommandInput, rest: string) => Promise<Card | undefined>;

export function createCommands(parts: Parts) {
  const { catalog, store, decisions, counters, settings, answers, words, readFiles } = parts;
  const { optOut, optIn } = createOptOut(store, words);
  const handlers: Record<string, Handler> = {
    help: async (_, rest) => (rest === '' ? helpCard(words) : undefined),
    settings: (input, rest) => settings.answer({ ...input, ...(rest ? { change: rest } : {}) }),
    async why({ place }, rest) {
      const id = readMessageRef(rest);
      if (rest !== '' && id === undefined) return undefined;
      const found =
        id === undefined ? await decisions.last(place, LAST_DECISIONS) : [await decisions.of(place, id)];
      return decisionsCard(
        found.filter((decision) => decision !== undefined),
        words,
      );
    },
    async stats({ place }, rest) {
      const days = /^(?:(\d{1,3})\s*d?)?$/.exec(rest);
      return days
        ? statsCard(catalog, await counters.figures(place, Number(days[1] ?? 7)), words)
        : undefined;
    },
    async top({ place }, rest) {
      return rest === '' ? statsCard(catalog, await counters.figures(place, 7), words) : undefined;
    },
    section: async (_, rest) => sectionCard(catalog, rest, words),
    optout: async ({ place, person }, rest) =>
      rest === '' ? noteCard(await optOut(place, person), words) : undefined,
    optin: async ({ place, person }, rest) =>
      rest === '' ? noteCard(await optIn(place, person), words) : undefined,
  };

  /** The card of a command word; undefined when the text is a question. */
  async function own(input: CommandInput): Promise<Card | undefined> {
    if (input.intent !== 'query') return undefined;
    const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(input.text.trim()) ?? [];
    const handler = Object.hasOwn(handlers, word.toLowerCase()) ? handlers[word.toLowerCase()] : undefined;
    return handler?.(input, rest.trim());
  }

  return async function command(input: CommandInput): Promise<Reply> {
    const card = await own(input);
    if (card) return { card, private: true };
    const { asked, card: answer } = askWithFiles(
      answers,
      words,
      input,
      await readFiles(input.files, forAsker(input)),
    );
    await countAsked(counters, catalog, input, asked);
    return { card: forOne(answer, words), private: true };
  };
}
