/** What a pressed button or a reaction does. */
import type { Annotator } from '../annotate/annotate.js';
import type { Outcome } from '../annotate/people.js';
import { afterShare, forOne, shared } from '../card/buttons.js';
import { codesCard } from '../card/entries-card.js';
import type { Look } from '../card/entry-card.js';
import { noteCard } from '../card/own-cards.js';
import { sectionCard } from '../card/section-card.js';
import { ticketCard } from '../card/ticket-card.js';
import { whyCard } from '../card/why-card.js';
import type { Counted, Counters } from '../counters/counters.js';
import { HINT } from '../hint.js';
import type {
  Action,
  ActionInput,
  Card,
  Catalog,
  Clock,
  Platform,
  ReactionInput,
  Reply,
  Store,
} from '../types.js';
import type { Words } from '../words/en.js';
import type { createAnswers } from './answer-query.js';
import type { SettingsAnswers } from './answer-settings.js';
import { createOptOut } from './opt-out.js';

/** A second press on Share that comes this soon after the first is the same press, in milliseconds. */
const SAME_PRESS = 30_000;

/** Reactions by which an answer's owner removes it, as Slack names them and as Discord sends them. */
const REMOVING = new Set(['x', 'wastebasket', 'negative_squared_cross_mark', '❌', '🗑️', '🗑', '❎']);

type Handler<A extends Action> = (input: ActionInput, action: A, platform: Platform) => Promise<Reply>;

/** Reactions by which an answer's owner keeps it as it is. */
const KEEPING = new Set(['pushpin', 'round_pushpin', '📌', '📍']);

interface Parts {
  catalog: Catalog;
  store: Store;
  clock: Clock;
  answers: ReturnType<typeof createAnswers>;
  settings: SettingsAnswers;
  annotator: Annotator;
  counters: Counters;
  words: Words;
}

export function createActions(parts: Parts) {
  const { catalog, store, clock, answers, settings, annotator, counters, words } = parts;
  const privately = (card: Card): Reply => ({ card, private: true });
  const { optOut, optIn } = createOptOut(store, words);

  function gestureOf({ place, messageId, person, mayModerate }: ActionInput | ReactionInput) {
    return { place, id: messageId, person, mayModerate: mayModerate ?? (async () => false) };
  }

  async function told(input: ActionInput, outcome: Outcome, done: string, what?: Counted): Promise<Reply> {
    if (outcome === 'done' && what) await counters.count(input.place, what);
    return note(outcome === 'done' ? done : outcome === 'denied' ? words.notYours : words.gone);
  }

  const note = (text: string): Reply => privately(noteCard(text, words));

  const cardOf = (code: string, look: Look): Card =>
    forOne(codesCard(catalog, [code], words, look), words, look);

  /** What each kind of button does. */
  const does: { [T in Action['type']]: Handler<Extract<Action, { type: T }>> } = {
    open: async (_, { code }) => privately(cardOf(code, 'short')),
    details: async ({ onPrivate }, { code }) => ({
      ...privately(cardOf(code, 'full')),
      ...(onPrivate ? { replace: true } : {}),
    }),
    share: async ({ place, messageId, person, mayWrite }, { code }) => {
      if (mayWrite && !(await mayWrite())) return note(words.shareDenied);
      const { platform, workspace, channel } = place;
      const press = ['share', platform, workspace, channel, messageId, person.id, code].join('/');
      if (!(await store.add(press, true, SAME_PRESS))) return note(words.sharedAlready);
      const card = shared(codesCard(catalog, [code], words), words, person.name);
      return { card, private: false, remains: afterShare(cardOf(code, 'short'), words) };
    },
    ticket: async (_, { code }) => privately(ticketCard(catalog, code, clock.now(), words)),
    section: async (_, { name }) => privately(sectionCard(catalog, name, words)),
    search: async (_, { query }) => privately(forOne(answers.cardFor(answers.ask(query, 'plain')), words)),
    settings: async (input) => privately(await settings.answer(input)),
    why: async ({ place, messageId }) => {
      const annotation = await annotator.annotationOf(place, messageId);
      return annotation ? privately(whyCard(annotation, words)) : note(words.gone);
    },
    dismiss: async (input, _, platform) =>
      told(input, await annotator.dismiss(gestureOf(input), platform), words.dismissed, 'dismissed'),
    wrong: async (input, _, platform) =>
      told(input, await annotator.wrong(gestureOf(input), platform), words.thanks, 'wrong'),
    keep: async (input) => told(input, await annotator.keep(gestureOf(input)), words.kept),
    helpful: async ({ place }) => {
      await counters.count(place, 'helpful');
      return note(words.thanks);
    },
    optout: async ({ place, person }) => note(await optOut(place, person)),
    optin: async ({ place, person }) => note(await optIn(place, person)),
  };

  const act = (input: ActionInput, platform: Platform): Promise<Reply> =>
    (does[input.action.type] as Handler<Action>)(input, input.action, platform);

  async function react(reaction: ReactionInput, platform: Platform): Promise<void> {
    const { added, person, emoji } = reaction;
    if (!added || person.bot || person.self) return;
    if (REMOVING.has(emoji)) await annotator.dismiss(gestureOf(reaction), platform);
    else if (KEEPING.has(emoji)) await annotator.keep(gestureOf(reaction));
    else if (emoji === HINT.name || emoji === HINT.character)
      await annotator.expandHint(gestureOf(reaction), platform);
  }

  return { act, react };
}
