/**
 * Reads a text from left to right: which terms stand where, and how many clause, sentence and line ends lie before them.
 * The work per character is bounded by the longest term, so the whole is linear whatever the text holds.
 */
import { mayBeginOpenTerm, mayBeginTerm } from './beginnings.js';
import {
  charTables,
  DIGIT,
  FOLDED,
  KIND,
  LETTER,
  NEWLINE,
  OTHER,
  PAUSE,
  SPACE,
  STOP,
  WIDE_STOP,
} from './chars.js';
import { nextHash, nodeBehind } from './first-words.js';
import type { Lexicon } from './lexicon.js';
import type { Marks, Reading } from './reading.js';
import { isHump, type Stretch, walkTerms } from './walk-terms.js';

/** Filled anew for every reading. */
const stretch: Stretch = {
  text: '',
  from: 0,
  length: 0,
  letters: new Uint16Array(4096),
  sorts: new Uint16Array(4096),
};
/** No letters behind the end, so that looking ahead needs no question. */
const PADDING = 4;

function spread(text: string, from: number, to: number, letterOf: Uint16Array): void {
  const sortOf = charTables().sort;
  const length = to - from;
  if (stretch.sorts.length < length + PADDING) {
    stretch.letters = new Uint16Array(length * 2 + PADDING);
    stretch.sorts = new Uint16Array(length * 2 + PADDING);
  }
  const { letters, sorts } = stretch;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(from + at);
    letters[at] = letterOf[unit] as number;
    sorts[at] = sortOf[unit] as number;
  }
  for (let at = length; at < length + PADDING; at += 1) {
    letters[at] = 0;
    sorts[at] = SPACE;
  }
  stretch.text = text;
  stretch.from = from;
  stretch.length = length;
}

/** Begins a new reading: nothing found, no end counted. */
export function beginReading(reading: Reading, marks: Marks): void {
  reading.count = 0;
  reading.covered = 0;
  marks.passed = 0;
  marks.clauses = 0;
  marks.sentences = 0;
  marks.lines = 0;
}

/** Reads on from `from` to `to`, behind what was read before. */
export function readText(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  reading: Reading,
  marks: Marks,
): void {
  spread(text, from, to, lexicon.letters);
  const { length, letters, sorts } = stretch;
  const { beginnings, roots, firstWords, opens } = lexicon;
  let clause = marks.clauses;
  let sentence = marks.sentences;
  let line = marks.lines;
  let nextMark = marks.passed < marks.count ? (marks.at[marks.passed] as number) - from : length;
  let before = OTHER;
  for (let at = 0; at < length; at += 1) {
    while (at >= nextMark) {
      note(marks, clause, sentence, line);
      nextMark = marks.passed < marks.count ? (marks.at[marks.passed] as number) - from : length;
    }
    const sort = sorts[at] as number;
    const here = sort & KIND;
    const last = before;
    before = here;
    // Terms begin at the first letter of a word, of a hump of camelCase, and everywhere in unspaced scripts.
    const start = at;
    let passed = at + 1;
    let node = -1;
    if (here === LETTER) {
      if (last === LETTER && ((sort & FOLDED) === 0 || !isHump(sorts, at))) continue;
      let hash = nextHash(0, letters[at] as number);
      let next = sorts[passed] as number;
      for (; (next & (KIND | FOLDED)) === LETTER; next = sorts[passed] as number) {
        hash = nextHash(hash, letters[passed] as number);
        passed += 1;
      }
      // A word without a hump is looked up whole, unless a term may end within it.
      if ((next & KIND) !== LETTER && !mayBeginOpenTerm(opens, letters, at)) {
        at = passed - 1;
        node = nodeBehind(firstWords, letters, start, passed, hash);
        if (node < 0) continue;
      } else passed = start + 1;
    } else if (here === SPACE) {
      continue;
    } else if (here === NEWLINE) {
      if (text.charCodeAt(from + at) !== 0x0d || text.charCodeAt(from + at + 1) !== 0x0a) line += 1;
      sentence += 1;
      clause += 1;
      continue;
    } else if (here === DIGIT) {
      if (last === DIGIT) continue;
    } else if ((sort & (STOP | WIDE_STOP | PAUSE)) !== 0) {
      if ((sort & PAUSE) !== 0) clause += 1;
      else if ((sort & WIDE_STOP) !== 0 || isGap((sorts[at + 1] as number) & KIND)) {
        sentence += 1;
        clause += 1;
      }
    }
    if (node < 0) {
      node = roots[letters[start] as number] as number;
      if (node < 0 || !mayBeginTerm(beginnings, letters, sorts, start)) continue;
    }
    const first = reading.count;
    walkTerms(stretch, start, passed, node, lexicon, reading);
    for (let row = first; row < reading.count; row += 1) {
      reading.clause[row] = clause;
      reading.sentence[row] = sentence;
      reading.line[row] = line;
    }
  }
  marks.clauses = clause;
  marks.sentences = sentence;
  marks.lines = line;
}

const isGap = (kind: number): boolean => kind === SPACE || kind === NEWLINE;

/** Notes what lies before the next mark. */
function note(marks: Marks, clause: number, sentence: number, line: number): void {
  const { passed } = marks;
  marks.clause[passed] = clause;
  marks.sentence[passed] = sentence;
  marks.line[passed] = line;
  marks.passed += 1;
}

/** Passes over a stretch that bears on no number; what lies before it and what behind shares no clause, no sentence and, where it holds a line end, no line. */
export function passOver(text: string, from: number, to: number, marks: Marks): void {
  const { kind } = charTables();
  const before = marks.lines;
  for (let at = from; at < to && marks.lines === before; at += 1)
    if (kind[text.charCodeAt(at)] === NEWLINE) marks.lines += FAR_AWAY;
  marks.sentences += 1;
  marks.clauses += 1;
}

/** More lines than any decision looks across. */
const FAR_AWAY = 1000;

/** Notes the marks before `to`, all of them at the same place. */
export function noteMarks(marks: Marks, to: number): void {
  while (marks.passed < marks.count && (marks.at[marks.passed] as number) < to)
    note(marks, marks.clauses, marks.sentences, marks.lines);
}
