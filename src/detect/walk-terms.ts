/** Walks the tree of terms from one place of a stretch and notes what it finds. */
import { DIGIT, FOLDED, KIND, LETTER, LOWER, SPACE } from './chars.js';
import { lengthen } from './columns.js';
import { CLOSED, END, type Lexicon, NEXT, OPEN, ROLES, SIZE, saysConcept } from './lexicon.js';
import type { Reading } from './reading.js';
import { branch, DASH, ENDING, GAP, ONLY, PARTED, UNDERSCORE } from './tree.js';

/** Characters of the text being read: letters of the tree and sorts. Plain arrays, for strings are slow to ask. */
export interface Stretch {
  text: string;
  /** Where it begins in the text. */
  from: number;
  length: number;
  letters: Uint16Array;
  sorts: Uint16Array;
}

/** No term is longer, and none is walked further. */
const longest = 64;

/**
 * Adds the terms that begin at `start` to the reading: the longest with its roles, all with their concepts.
 * @param passed up to where the way to `behind`, a node of the tree, is gone already
 */
export function walkTerms(
  stretch: Stretch,
  start: number,
  passed: number,
  behind: number,
  lexicon: Lexicon,
  reading: Reading,
): void {
  const { letters, sorts } = stretch;
  const { steps, edges, mask } = lexicon;
  let node = behind;
  let at = passed;
  let best = -1;
  let bestEnd = 0;
  const limit = Math.min(stretch.length, start + longest);
  for (;;) {
    const step = steps[node] as number;
    const ending = step >>> ENDING;
    if (ending > 0) {
      const found = endOf(stretch, start, at, ending - 1, lexicon);
      if (found >= 0) {
        if (best >= 0 && saysConcept(lexicon, best))
          push(reading, stretch.from + start, stretch.from + bestEnd, best, 0);
        best = found;
        bestEnd = at;
      }
    }
    if (at >= limit) break;
    const only = step & ONLY;
    let letter = letters[at] as number;
    if (only !== PARTED) {
      if (letter !== only) {
        if (only !== GAP || (letter !== DASH && letter !== UNDERSCORE)) break;
        letter = GAP;
      }
      node += 1;
    } else {
      let next = letter === 0 ? -1 : branch(edges, mask, node, letter);
      if (next < 0 && (letter === DASH || letter === UNDERSCORE)) {
        letter = GAP;
        next = branch(edges, mask, node, GAP);
      }
      if (next < 0) break;
      node = next;
    }
    at += 1;
    if (letter === GAP) while (at < limit && ((sorts[at] as number) & KIND) === SPACE) at += 1;
  }
  if (best < 0) return;
  const end = stretch.from + bestEnd;
  const inside = end <= reading.covered;
  if (!inside) reading.covered = end;
  if (!inside || saysConcept(lexicon, best))
    push(
      reading,
      stretch.from + start,
      end,
      best,
      inside ? 0 : (lexicon.terms[best * SIZE + ROLES] as number),
    );
}

/**
 * Which of the terms that end at a node is meant, or -1: the one that is spelled as the text spells it, else the one with a
 * closed end, else the one with an open end.
 */
function endOf(stretch: Stretch, start: number, end: number, first: number, lexicon: Lexicon): number {
  const { terms, texts } = lexicon;
  const closes = closesWord(stretch.sorts, end);
  let found = -1;
  let rank = -1;
  for (let term = first; term >= 0; ) {
    const way = terms[term * SIZE + END] as number;
    const how = way & 3;
    if (how === OPEN) {
      if (rank < 0) {
        found = term;
        rank = 0;
      }
    } else if (closes && how === CLOSED) {
      if (rank < 1) {
        found = term;
        rank = 1;
      }
    } else if (closes && stretch.text.startsWith(texts[term] as string, stretch.from + start)) {
      found = term;
      rank = 2;
    }
    term = (way >> NEXT) - 1;
  }
  return found;
}

function closesWord(sorts: Uint16Array, end: number): boolean {
  const last = (sorts[end - 1] as number) & KIND;
  const next = (sorts[end] as number) & KIND;
  if (last === LETTER) return next !== LETTER || isHump(sorts, end);
  if (last === DIGIT) return next !== DIGIT && next !== LETTER;
  return true;
}

/** Between two letters: `sendMessage` and `TIMManager` hold two words each, `IMSDK` one. */
export const isHump = (sorts: Uint16Array, at: number): boolean =>
  ((sorts[at] as number) & FOLDED) !== 0 &&
  (((sorts[at - 1] as number) & FOLDED) === 0 || ((sorts[at + 1] as number) & LOWER) !== 0);

function push(reading: Reading, start: number, end: number, term: number, roles: number): void {
  if (reading.count === reading.start.length) lengthen(reading);
  const row = reading.count;
  reading.count += 1;
  reading.start[row] = start;
  reading.end[row] = end;
  reading.term[row] = term;
  reading.roles[row] = roles;
}
