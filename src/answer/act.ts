/** What a pressed button or a reaction does. */
import type { Annotator } from '../annotate/annotate.js';
import { codesCard } from '../card/entries-card.js';
import { noteCard, settingsCard } from '../card/own-cards.js';
import { whyCard } from '../card/why-card.js';
import { settingsAt } from '../policy/settings.js';
import type { ActionInput, Card, Catalog, Platform, ReactionInput, Reply, Store } from '../types.js';
import type { Words } from '../words/en.js';
import type { createAnswers } from './answer-query.js';

/** Reactions by which an answer's owner removes it, as Slack names them and as Discord sends them. */
const REMOVING = new Set(['x', 'wastebasket', 'negative_squared_cross_mark', '❌', '🗑️', '🗑', '❎']);

interface Surroundings {
  catalog: Catalog;
  store: Store;
  answers: ReturnType<typeof createAnswers>;
  annotator: Annotator;
  words: Words;
}

export function createActions({ catalog, store, answers, annotator, words }: Surroundings) {
  const privately = (card: Card): Reply => ({ card, private: true });

  async function dismiss(input: ActionInput, platform: Platform): Promise<Reply> {
    const { place, messageId, person, mayModerate = async () => false } = input;
    const outcome = await annotator.dismiss(place, messageId, person, platform, mayModerate);
    return privately(
      noteCard(outcome === 'done' ? words.dismissed : outcome === 'denied' ? words.notYours : words.gone),
    );
  }

  async function why({ place, messageId }: ActionInput): Promise<Reply> {
    const annotation = await annotator.annotationOf(place, messageId);
    return privately(annotation ? whyCard(annotation, words) : noteCard(words.gone));
  }

  return {
    async act(input: ActionInput, platform: Platform): Promise<Reply | undefined> {
      const { action } = input;
      switch (action.type) {
        case 'open':
          return privately(codesCard(catalog, [action.code], words));
        case 'search':
          return privately(answers.cardFor(answers.ask(action.query, 'plain')));
        case 'settings':
          return privately(settingsCard(await settingsAt(store, input.place), words));
        case 'why':
          return why(input);
        case 'dismiss':
          return dismiss(input, platform);
      }
    },

    async react({ place, messageId, person, emoji, added, mayModerate }: ReactionInput, platform: Platform) {
      if (!added || person.bot || person.self || !REMOVING.has(emoji)) return;
      await annotator.dismiss(place, messageId, person, platform, mayModerate ?? (async () => false));
    },
  };
}
