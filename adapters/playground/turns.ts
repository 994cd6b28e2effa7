/** What a browser is told of a conversation: its turns, each a message or a command with what the bot did. */
import type { Card } from '../../src/types.js';
import { type Drawn, draw } from './draw.js';
import type { Silence } from './silence.js';

/** A private reply, seen by one person: to a command or to a pressed button. */
export interface Aside {
  id: string;
  /** Label of the pressed button; absent for the reply to a command, or when the bot answered privately by itself. */
  pressed?: string;
  card: Card;
}

/**
 * What the bot did about a message:
 * - `hinted`: only its reaction stands under the message; pressing it brings the answer
 * - `withdrawn`: an edit took the codes away and the answer went
 * - `dismissed`: a person removed the answer; the message is left alone from then on
 */
export type Outcome = 'answered' | 'hinted' | 'quiet' | 'withdrawn' | 'dismissed' | 'deleted';

export interface Turn {
  id: string;
  kind: 'message' | 'command';
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  editedAt?: number;
  deleted: boolean;
  /** The bot's reaction stands under it. */
  hinted?: boolean;
  outcome: Outcome;
  silence?: Silence;
  asides: Aside[];
}

export interface TurnView extends Omit<Turn, 'asides'> {
  answer?: Drawn & { id: string };
  asides: (Drawn & { id: string; pressed?: string })[];
}

/** A turn with every card drawn in both faces. */
export function viewTurn(turn: Turn, answer: { id: string; card: Card } | undefined): TurnView {
  return {
    ...turn,
    ...(answer ? { answer: { id: answer.id, ...draw(answer.card) } } : {}),
    asides: turn.asides.map(({ card, ...aside }) => ({ ...aside, ...draw(card) })),
  };
}

/** Older turns are dropped beyond this. */
export const MOST_TURNS = 200;
/** Private replies kept under one turn. */
export const MOST_ASIDES = 20;

export const blankTurn = (kind: Turn['kind'], text: string, at: number): Omit<Turn, 'id'> => ({
  kind,
  text,
  at,
  deleted: false,
  outcome: 'quiet',
  asides: [],
});

/** The turns of one conversation, oldest first. */
export function createTurns() {
  const turns = new Map<string, Turn>();
  let count = 0;
  // Ids grow with time and sort as text; they look like Slack's, so that `/imerror why` reads them.
  const nextId = (at: number) => `${Math.floor(at / 1000)}.${String(++count).padStart(6, '0')}`;
  return {
    get: (id: string): Turn | undefined => turns.get(id),
    all: (): Turn[] => [...turns.values()],
    withAside: (id: string): Turn | undefined =>
      [...turns.values()].find(({ asides }) => asides.some((aside) => aside.id === id)),
    add(turn: Omit<Turn, 'id'>): Turn {
      const kept = { ...turn, id: nextId(turn.at) };
      turns.set(kept.id, kept);
      const [oldest] = turns.keys();
      if (turns.size > MOST_TURNS && oldest) turns.delete(oldest);
      return kept;
    },
    addAside(id: string, aside: Omit<Aside, 'id'>): void {
      const turn = turns.get(id);
      if (turn) turn.asides = [...turn.asides, { ...aside, id: `a${++count}` }].slice(-MOST_ASIDES);
    },
  };
}
