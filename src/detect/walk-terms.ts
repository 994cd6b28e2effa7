/** Walks the tree of terms from one place of a stretch and notes what it finds. */
import { DIGIT, FOLDED, KIND, LETTER, LOWER, SPACE } from './chars.js';
import { type Lexicon, saysConcept } from './lexicon.js';
import { grow, type Reading } from './reading.js';
import { branch, DASH, GAP, ONLY, TERMINAL, UNDERSCORE } from './tree.js';

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

/** Adds the terms that begin at `start` to the reading: the longest with its roles, all with their concepts. */
export function walkTerms(stretch: Stretch, start: number, lexicon: Lexicon, reading: Reading): void {
  const { letters, sorts } = stretch;
  const { steps, edges, mask, closed, open, exact } = lexicon;
  let node = lexicon.roots[letters[start] as number] as number;
  if (node < 0) return;
  let at = start;
  let best = -1;
  let bestEnd = 0;
  const limit = Math.min(stretch.length, start + longest);
  for (;;) {
    const step = steps[node] as number;
    at += 1;
    if ((step & TERMINAL) !== 0) {
      const ends = closesWord(sorts, at);
      let found = ends ? (closed[node] as number) : -1;
      if (found < 0) found = open[node] as number;
      if (ends && (exact[node] as number) >= 0) found = spelledSo(stretch, start, node, lexicon, found);
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
    if (only !== 0) {
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
    if (letter === GAP) while (at + 1 < limit && ((sorts[at + 1] as number) & KIND) === SPACE) at += 1;
  }
  if (best < 0) return;
  const end = stretch.from + bestEnd;
  const inside = end <= reading.covered;
  if (!inside) reading.covered = end;
  if (!inside || saysConcept(lexicon, best))
    push(reading, stretch.from + start, end, best, inside ? 0 : (lexicon.roles[best] as number));
}

/** The term that is spelled as the text spells it, else the one found already. */
function spelledSo(
  { text, from }: Stretch,
  start: number,
  node: number,
  { exact, otherSpelling, texts }: Lexicon,
  found: number,
): number {
  let spelled = found;
  for (let term = exact[node] as number; term >= 0; term = otherSpelling[term] as number)
    if (text.startsWith(texts[term] as string, from + start)) spelled = term;
  return spelled;
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
  if (reading.count === reading.start.length) grow(reading);
  const row = reading.count;
  reading.count += 1;
  reading.start[row] = start;
  reading.end[row] = end;
  reading.term[row] = term;
  reading.roles[row] = roles;
}
