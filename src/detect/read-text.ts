/**
 * Reads a text once from left to right: which terms stand where, and how many clause, sentence and line ends lie before them.
 * The work per character is bounded by the longest term, so the whole is linear whatever the text holds.
 */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, OTHER, SPACE } from './chars.js';
import { firstFour, firstOne, firstThree, firstTwo, keyOf, type Lexicon, slotOf } from './lexicon.js';

/** Terms found, in order of their start, in columns that are used again for the next text. */
export interface Reading {
  count: number;
  start: Int32Array;
  end: Int32Array;
  term: Int32Array;
  /** Roles of the term, empty where a longer term covers it: then only its concepts count. */
  roles: Int32Array;
  clause: Int32Array;
  sentence: Int32Array;
  line: Int32Array;
}

const columns = ['start', 'end', 'term', 'roles', 'clause', 'sentence', 'line'] as const;

export const emptyReading = (): Reading => ({
  count: 0,
  start: new Int32Array(256),
  end: new Int32Array(256),
  term: new Int32Array(256),
  roles: new Int32Array(256),
  clause: new Int32Array(256),
  sentence: new Int32Array(256),
  line: new Int32Array(256),
});

/** Places are counted at `marks`, ascending offsets; their clause, sentence and line are written beside them. */
export interface Marks {
  at: Int32Array;
  count: number;
  clause: Int32Array;
  sentence: Int32Array;
  line: Int32Array;
}

/** No term is longer, and none is walked further. */
const longest = 64;

export function readText(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  reading: Reading,
  marks: Marks,
): void {
  const { kind, fold } = charTables();
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
  reading.count = 0;
  let clause = 0;
  let sentence = 0;
  let line = 0;
  let mark = 0;
  let nextMark = marks.count > 0 ? (marks.at[0] as number) : 0x7fffffff;
  let before = OTHER;
  /** End of the longest term so far: what lies inside it says nothing more by its roles. */
  let covered = 0;
  for (let at = from; at < to; at += 1) {
    while (at >= nextMark) {
      marks.clause[mark] = clause;
      marks.sentence[mark] = sentence;
      marks.line[mark] = line;
      mark += 1;
      nextMark = mark < marks.count ? (marks.at[mark] as number) : 0x7fffffff;
    }
    const unit = text.charCodeAt(at);
    const here = kind[unit] as number;
    if (here === NEWLINE) {
      if (unit !== 0x0d || text.charCodeAt(at + 1) !== 0x0a) line += 1;
      sentence += 1;
      clause += 1;
    } else if (here === OTHER) {
      if (endsSentence(unit)) {
        const next = text.charCodeAt(at + 1);
        if (unit > 0x7f || next !== next || kind[next] === SPACE || kind[next] === NEWLINE) {
          sentence += 1;
          clause += 1;
        }
      } else if (endsClause(unit)) clause += 1;
    }
    const root = roots[fold[unit] as number] as number;
    if (root >= 0 && mayBegin(at, here) && begins(at, fold[unit] as number)) walk(at, root);
    before = here;
  }
  while (mark < marks.count) {
    marks.clause[mark] = clause;
    marks.sentence[mark] = sentence;
    marks.line[mark] = line;
    mark += 1;
  }

  /** At the first letter of a word, of a hump of camelCase, and everywhere in unspaced scripts. */
  function mayBegin(at: number, here: number): boolean {
    if (here === LETTER) return before !== LETTER || isHump(text, at, fold);
    if (here === DIGIT) return before !== DIGIT;
    return here === CJK || here === OTHER;
  }

  /** Whether any term begins with the next characters; wrong now and then, but only by saying yes. */
  function begins(at: number, a: number): boolean {
    const b = at + 1 < to ? (fold[text.charCodeAt(at + 1)] as number) : 0;
    const c = at + 2 < to ? (fold[text.charCodeAt(at + 2)] as number) : 0;
    const d = at + 3 < to ? (fold[text.charCodeAt(at + 3)] as number) : 0;
    if (beginnings[firstFour(a, b, c, d)] === 1) return true;
    // A short term does not begin a longer word: small letters that go on rule it out.
    if (isSmall(text.charCodeAt(at + 1)) && a >= 0x61 && a <= 0x7a) {
      if (isSmall(text.charCodeAt(at + 2))) {
        return !isSmall(text.charCodeAt(at + 3)) && beginnings[firstThree(a, b, c)] === 1;
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
    const limit = Math.min(to, start + longest);
    for (;;) {
      const end = at + 1;
      if (terminal === 1) {
        const ends = closesWord(end);
        let found = ends && (closed[node] as number) >= 0 ? (closed[node] as number) : -1;
        if (found < 0) found = open[node] as number;
        if (ends) {
          for (let term = exact[node] as number; term >= 0; term = otherSpelling[term] as number) {
            if (text.startsWith(texts[term] as string, start)) found = term;
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
      let unit = fold[text.charCodeAt(at)] as number;
      let next = find(node, unit);
      if (next < 0 && (unit === 0x2d || unit === 0x5f)) {
        unit = 0x20;
        next = find(node, unit);
      }
      if (next < 0) break;
      node = next >> 1;
      terminal = next & 1;
      if (unit === 0x20) while (at + 1 < limit && kind[text.charCodeAt(at + 1)] === SPACE) at += 1;
    }
    if (best < 0) return;
    const inside = bestEnd <= covered;
    if (!inside) covered = bestEnd;
    if (!inside || (concepts[best] as number[]).length > 0)
      push(start, bestEnd, best, inside ? 0 : (roles[best] as number));
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
    if (end >= to) return true;
    const last = kind[text.charCodeAt(end - 1)] as number;
    const next = kind[text.charCodeAt(end)] as number;
    if (last === LETTER) return next !== LETTER || isHump(text, end, fold);
    if (last === DIGIT) return next !== DIGIT && next !== LETTER;
    return true;
  }

  function push(start: number, end: number, term: number, bitsOfTerm: number): void {
    if (reading.count === reading.start.length) grow(reading);
    const row = reading.count;
    reading.count += 1;
    reading.start[row] = start;
    reading.end[row] = end;
    reading.term[row] = term;
    reading.roles[row] = bitsOfTerm;
    reading.clause[row] = clause;
    reading.sentence[row] = sentence;
    reading.line[row] = line;
  }
}

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** `sendMessage` and `TIMManager` hold two words each, `IMSDK` one. */
function isHump(text: string, at: number, fold: Uint16Array): boolean {
  const unit = text.charCodeAt(at);
  if (fold[unit] === unit) return false;
  const left = text.charCodeAt(at - 1);
  if (fold[left] === left) return true;
  const right = text.charCodeAt(at + 1);
  return right === right && fold[right] === right && ((right >= 0x61 && right <= 0x7a) || right > 0xbf);
}

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

function grow(reading: Reading): void {
  for (const column of columns) {
    const longer = new Int32Array(reading[column].length * 2);
    longer.set(reading[column]);
    reading[column] = longer;
  }
}
