/** The words that stand directly before and behind a number, looking through quotes, marks, little words and lists of numbers. */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, SPACE } from './chars.js';
import { markOf } from './marks.js';
import { listHead, listTail } from './number-list.js';
import type { Reading } from './reading.js';
import { bit } from './roles.js';

/** How a word and a number are joined. */
export type Join = 'glued' | 'space' | 'mark';

export interface Neighbour {
  /** Row of the reading, or -1 when no listed word stands there. */
  row: number;
  join: Join;
  /** Without a listed word: an unlisted one, a key (`id=`), or nothing but punctuation or the edge of the line. */
  other: 'word' | 'key' | 'unspaced' | 'none';
  /** Little words were looked through. */
  through: boolean;
  /** Of a word before: which of : = # ( [ " ` stand between, as bits in the order of `markNames`. */
  marks: number;
}

const filler = bit('filler');
/** How many marks, little words and numbers are looked through. */
const farthestMarks = 12;

/**
 * @param lastBefore last row of the reading that begins before the number
 * @param out filled with what stands there
 */
export function wordBefore(
  text: string,
  start: number,
  reading: Reading,
  lastBefore: number,
  out: Neighbour,
): void {
  const { kind } = charTables();
  let at = listHead(text, start, kind);
  let marks = 0;
  let join: Join = 'glued';
  let row = lastBefore;
  for (let words = 0; words < 4; words += 1) {
    for (let steps = 0; at > 0 && steps < farthestMarks; steps += 1) {
      const unit = text.charCodeAt(at - 1);
      const sort = kind[unit] as number;
      if (sort === SPACE) {
        if (join === 'glued') join = 'space';
      } else if (sort === NEWLINE || sort === LETTER || sort === DIGIT || sort === CJK) break;
      else {
        const mark = markOf(unit);
        if (mark < 0) break;
        marks |= 1 << mark;
        join = 'mark';
      }
      at -= 1;
    }
    while (row >= 0 && (reading.start[row] as number) >= at) row -= 1;
    const found = endingAt(reading, row, at);
    if (found < 0) {
      fill(out, -1, join, unlisted(text, at, kind, marks, join), words > 0, marks);
      return;
    }
    const roles = reading.roles[found] as number;
    if ((roles & filler) === 0 || (roles & ~filler) !== 0) {
      fill(out, found, join, 'word', words > 0, marks);
      return;
    }
    at = reading.start[found] as number;
    if (join === 'glued' && kind[text.charCodeAt(at)] !== CJK) join = 'space';
  }
  fill(out, -1, join, 'word', true, marks);
}

/**
 * @param firstAfter first row of the reading that begins at or behind the end of the number
 * @param out filled with what stands there
 */
export function wordAfter(
  text: string,
  end: number,
  reading: Reading,
  firstAfter: number,
  out: Neighbour,
): void {
  const { kind } = charTables();
  let at = listTail(text, end, kind);
  let join: Join = 'glued';
  let row = firstAfter;
  for (let words = 0; words < 4; words += 1) {
    for (let steps = 0; at < text.length && steps < farthestMarks; steps += 1) {
      const unit = text.charCodeAt(at);
      const sort = kind[unit] as number;
      if (sort === SPACE) {
        if (join === 'glued') join = 'space';
      } else if (sort === NEWLINE || sort === LETTER || sort === DIGIT || sort === CJK) break;
      else {
        if (markOf(unit) < 0) break;
        join = 'mark';
      }
      at += 1;
    }
    while (row < reading.count && (reading.start[row] as number) < at) row += 1;
    const found = beginningAt(reading, row, at);
    if (found < 0) {
      const unit = at < text.length ? (kind[text.charCodeAt(at)] as number) : NEWLINE;
      const other = unit === LETTER ? 'word' : unit === CJK ? 'unspaced' : 'none';
      fill(out, -1, join, other, words > 0, 0);
      return;
    }
    const roles = reading.roles[found] as number;
    if ((roles & filler) === 0 || (roles & ~filler) !== 0) {
      fill(out, found, join, 'word', words > 0, 0);
      return;
    }
    at = reading.end[found] as number;
    if (join === 'glued' && kind[text.charCodeAt(at - 1)] !== CJK) join = 'space';
  }
  fill(out, -1, join, 'word', true, 0);
}

function fill(
  out: Neighbour,
  row: number,
  join: Join,
  other: Neighbour['other'],
  through: boolean,
  marks: number,
): void {
  out.row = row;
  out.join = join;
  out.other = other;
  out.through = through;
  out.marks = marks;
}

/** The longest term that ends exactly at `at`. */
function endingAt(reading: Reading, from: number, at: number): number {
  let best = -1;
  for (let row = from, steps = 0; row >= 0 && steps < 16; row -= 1, steps += 1) {
    if (at - (reading.start[row] as number) > 64) break;
    if (reading.end[row] !== at) continue;
    if (best < 0 || (reading.roles[row] as number) !== 0) best = row;
  }
  return best;
}

/** The longest term that begins exactly at `at`: of one start the longest is written last. */
function beginningAt(reading: Reading, from: number, at: number): number {
  let best = -1;
  for (let row = from; row < reading.count && reading.start[row] === at; row += 1) {
    if (best < 0 || (reading.roles[row] as number) !== 0) best = row;
  }
  return best;
}

function unlisted(text: string, at: number, kind: Uint8Array, marks: number, join: Join): Neighbour['other'] {
  if (at <= 0) return 'none';
  const sort = kind[text.charCodeAt(at - 1)];
  if (sort === CJK) return 'unspaced';
  if (sort !== LETTER && sort !== DIGIT) return 'none';
  return join === 'mark' && (marks & 0b11) !== 0 ? 'key' : 'word';
}
