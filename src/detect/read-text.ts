/**
 * Reads a text once from left to right: which terms stand where, and how many clause, sentence and line ends lie before them.
 * The work per character is bounded by the longest term, so the whole is linear whatever the text holds.
 */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, OTHER, SPACE } from './chars.js';
import { firstFour, firstOne, firstThree, firstTwo, keyOf, type Lexicon, slotOf } from './lexicon.js';
import { grow, type Marks, type Reading } from './reading.js';

/** No term is longer, and none is walked further. */
const longest = 64;

/** Characters of the stretch being read: as written, folded, and their kinds. Plain arrays, for strings are slow to ask. */
const stretch = { raw: new Uint16Array(4096), folded: new Uint16Array(4096), kinds: new Uint8Array(4096) };
/** Zeroes behind the end, so that looking ahead needs no question. */
const PADDING = 4;

function spread(text: string, from: number, to: number): number {
  const { kind, fold } = charTables();
  const length = to - from;
  if (stretch.raw.length < length + PADDING) {
    stretch.raw = new Uint16Array(length * 2 + PADDING);
    stretch.folded = new Uint16Array(length * 2 + PADDING);
    stretch.kinds = new Uint8Array(length * 2 + PADDING);
  }
  const { raw, folded, kinds } = stretch;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(from + at);
    raw[at] = unit;
    folded[at] = fold[unit] as number;
    kinds[at] = kind[unit] as number;
  }
  for (let at = length; at < length + PADDING; at += 1) {
    raw[at] = 0;
    folded[at] = 0;
    kinds[at] = SPACE;
  }
  return length;
}

export function readText(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  reading: Reading,
  marks: Marks,
): void {
  const {
    roots,
    beginnings,
    alphabet,
    edges,
    mask,
    closed,
    open,
    exact,
    otherSpelling,
    texts,
    roles,
    concepts,
  } = lexicon;
  const length = spread(text, from, to);
  const { raw, folded, kinds } = stretch;
  reading.count = 0;
  let clause = 0;
  let sentence = 0;
  let line = 0;
  let mark = 0;
  let nextMark = marks.count > 0 ? (marks.at[0] as number) - from : 0x7fffffff;
  let before = OTHER;
  /** End of the longest term so far: what lies inside it says nothing more by its roles. */
  let covered = 0;
  for (let at = 0; at < length; at += 1) {
    while (at >= nextMark) noteMark();
    const unit = raw[at] as number;
    const here = kinds[at] as number;
    if (here === NEWLINE) {
      if (unit !== 0x0d || raw[at + 1] !== 0x0a) line += 1;
      sentence += 1;
      clause += 1;
    } else if (here === OTHER) {
      if (endsSentence(unit)) {
        const next = kinds[at + 1];
        if (unit > 0x7f || next === SPACE || next === NEWLINE) {
          sentence += 1;
          clause += 1;
        }
      } else if (endsClause(unit)) clause += 1;
    }
    const root = roots[folded[at] as number] as number;
    if (root >= 0 && mayBegin(at, here) && begins(at)) walk(at, root);
    before = here;
  }
  while (mark < marks.count) noteMark();

  function noteMark(): void {
    marks.clause[mark] = clause;
    marks.sentence[mark] = sentence;
    marks.line[mark] = line;
    mark += 1;
    nextMark = mark < marks.count ? (marks.at[mark] as number) - from : 0x7fffffff;
  }

  /** At the first letter of a word, of a hump of camelCase, and everywhere in unspaced scripts. */
  function mayBegin(at: number, here: number): boolean {
    if (here === LETTER) return before !== LETTER || isHump(at);
    if (here === DIGIT) return before !== DIGIT;
    return here === CJK || here === OTHER;
  }

  /** Whether any term begins with the next characters; wrong now and then, but only by saying yes. */
  function begins(at: number): boolean {
    const a = folded[at] as number;
    const b = folded[at + 1] as number;
    const c = folded[at + 2] as number;
    const d = folded[at + 3] as number;
    if (beginnings[firstFour(a, b, c, d)] === 1) return true;
    // A short term does not begin a longer word: small letters that go on rule it out.
    if (a >= 0x61 && a <= 0x7a && isSmall(raw[at + 1] as number)) {
      if (isSmall(raw[at + 2] as number)) {
        return !isSmall(raw[at + 3] as number) && beginnings[firstThree(a, b, c)] === 1;
      }
      return beginnings[firstThree(a, b, c)] === 1 || beginnings[firstTwo(a, b)] === 1;
    }
    return (
      beginnings[firstThree(a, b, c)] === 1 ||
      beginnings[firstTwo(a, b)] === 1 ||
      beginnings[firstOne(a)] === 1
    );
  }

  function walk(start: number, root: number): void {
    let node = root;
    let terminal = 1;
    let at = start;
    let best = -1;
    let bestEnd = 0;
    const limit = Math.min(length, start + longest);
    for (;;) {
      const end = at + 1;
      if (terminal === 1) {
        const ends = closesWord(end);
        let found = ends && (closed[node] as number) >= 0 ? (closed[node] as number) : -1;
        if (found < 0) found = open[node] as number;
        if (ends) {
          for (let term = exact[node] as number; term >= 0; term = otherSpelling[term] as number) {
            if (text.startsWith(texts[term] as string, from + start)) found = term;
          }
        }
        if (found >= 0) {
          if (best >= 0 && (concepts[best] as number[]).length > 0) push(start, bestEnd, best, 0);
          best = found;
          bestEnd = end;
        }
      }
      at = end;
      if (at >= limit) break;
      let unit = folded[at] as number;
      let next = find(node, unit);
      if (next < 0 && (unit === 0x2d || unit === 0x5f)) {
        unit = 0x20;
        next = find(node, unit);
      }
      if (next < 0) break;
      node = next >> 1;
      terminal = next & 1;
      if (unit === 0x20) while (at + 1 < limit && kinds[at + 1] === SPACE) at += 1;
    }
    if (best < 0) return;
    const inside = bestEnd <= covered;
    if (!inside) covered = bestEnd;
    if (!inside || (concepts[best] as number[]).length > 0) {
      push(start, bestEnd, best, inside ? 0 : (roles[best] as number));
    }
  }

  /** The next node with its terminal bit, or -1. */
  function find(node: number, unit: number): number {
    const letter = alphabet[unit] as number;
    if (letter === 0) return -1;
    const key = keyOf(node, letter);
    let slot = slotOf(key, mask);
    for (;;) {
      const there = edges[slot] as number;
      if (there === key) return edges[slot + 1] as number;
      if (there === -1) return -1;
      slot = (slot + 2) & (mask * 2 + 1);
    }
  }

  function closesWord(end: number): boolean {
    const last = kinds[end - 1] as number;
    const next = kinds[end] as number;
    if (last === LETTER) return next !== LETTER || isHump(end);
    if (last === DIGIT) return next !== DIGIT && next !== LETTER;
    return true;
  }

  /** `sendMessage` and `TIMManager` hold two words each, `IMSDK` one. */
  function isHump(at: number): boolean {
    if (folded[at] === raw[at]) return false;
    if (at === 0 || folded[at - 1] === raw[at - 1]) return true;
    const right = raw[at + 1] as number;
    return folded[at + 1] === right && ((right >= 0x61 && right <= 0x7a) || right > 0xbf);
  }

  function push(start: number, end: number, term: number, bitsOfTerm: number): void {
    if (reading.count === reading.start.length) grow(reading);
    const row = reading.count;
    reading.count += 1;
    reading.start[row] = from + start;
    reading.end[row] = from + end;
    reading.term[row] = term;
    reading.roles[row] = bitsOfTerm;
    reading.clause[row] = clause;
    reading.sentence[row] = sentence;
    reading.line[row] = line;
  }
}

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** `. ! ? ;` before a space, and their full-width forms. */
const endsSentence = (unit: number): boolean =>
  unit === 0x2e ||
  unit === 0x21 ||
  unit === 0x3f ||
  unit === 0x3b ||
  unit === 0x3002 ||
  unit === 0xff01 ||
  unit === 0xff1f ||
  unit === 0xff1b;

/** `, |` and their full-width forms, brackets apart: `（` belongs to what stands before it. */
const endsClause = (unit: number): boolean =>
  unit === 0x2c || unit === 0xff0c || unit === 0x3001 || unit === 0x7c || unit === 0x2022;
