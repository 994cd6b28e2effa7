/** What a pressed button or a reaction does. */
import type { Annotator } from '../annotate/annotate.js';
import type { Outcome } from '../annotate/people.js';
import { codesCard } from '../card/entries-card.js';
import { noteCard } from '../card/own-cards.js';
import { whyCard } from '../card/why-card.js';
import type { Counted, Counters } from '../counters/counters.js';
import type { ActionInput, Card, Catalog, Platform, ReactionInput, Reply } from '../types.js';
import type { Words } from '../words/en.js';
import type { createAnswers } from './answer-query.js';
import type { SettingsAnswers } from './answer-settings.js';

/** Reactions by which an answer's owner removes it, as Slack names them and as Discord sends them. */
const REMOVING = new Set(['x', 'wastebasket', 'negative_squared_cross_mark', '❌', '🗑️', '🗑', '❎']);
/** The hint, as Slack names it and as Discord sends it. */
export const HINT = { name: 'mag', character: '🔍' };

interface Parts {
  catalog: Catalog;
  answers: ReturnType<typeof createAnswers>;
  settings: SettingsAnswers;
  annotator: Annotator;
  counters: Counters;
  words: Words;
}

export function createActions({ catalog, answers, settings, annotator, counters, words }: Parts) {
  const privately = (card: Card): Reply => ({ card, private: true });

  function gestureOf({ place, messageId, person, mayModerate }: ActionInput | ReactionInput) {
    return { place, id: messageId, person, mayModerate: mayModerate ?? (async () => false) };
  }

  async function told(input: ActionInput, outcome: Outcome, done: string, what?: Counted): Promise<Reply> {
    if (outcome === 'done' && what) await counters.count(input.place, what);
    return privately(
      noteCard(outcome === 'done' ? done : outcome === 'denied' ? words.notYours : words.gone),
    );
  }

  async function act(input: ActionInput, platform: Platform): Promise<Reply | undefined> {
    const { action, place, messageId } = input;
    switch (action.type) {
      case 'open':
        return privately(codesCard(catalog, [action.code], words));
      case 'search':
        return privately(answers.cardFor(answers.ask(action.query, 'plain')));
      case 'settings':
        return privately(await settings.answer(input));
      case 'why': {
        const annotation = await annotator.annotationOf(place, messageId);
        return privately(annotation ? whyCard(annotation, words) : noteCard(words.gone));
      }
      case 'dismiss':
        return told(input, await annotator.dismiss(gestureOf(input), platform), words.dismissed, 'dismissed');
      case 'wrong':
        return told(input, await annotator.wrong(gestureOf(input), platform), words.thanks, 'wrong');
      case 'keep':
        return told(input, await annotator.keep(gestureOf(input)), words.kept);
      case 'helpful':
        await counters.count(place, 'helpful');
        return privately(noteCard(words.thanks));
    }
  }

  async function react(reaction: ReactionInput, platform: Platform): Promise<void> {
    const { added, person, emoji } = reaction;
    if (!added || person.bot || person.self) return;
    if (REMOVING.has(emoji)) await annotator.dismiss(gestureOf(reaction), platform);
    else if (emoji === HINT.name || emoji === HINT.character)
      await annotator.expandHint(gestureOf(reaction), platform);
  }

  return { act, react };
}
