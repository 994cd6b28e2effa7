/** The words that stand directly before and behind a number, looking through quotes, marks, little words and lists of numbers. */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, SPACE } from './chars.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './read-text.js';
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
  /** Numbers stand between the word and this one: a list. */
  listed: boolean;
  /** Marks between: which of : = # ( [ " ` occurred, as bits in the order of `markNames`. */
  marks: number;
}

export const markNames = [
  'colon',
  'equals',
  'hash',
  'bracket',
  'quote',
  'tick',
  'arrow',
  'comma',
  'pipe',
  'dash',
] as const;

const filler = bit('filler');
/** How many marks, little words and numbers are looked through. */
const farthestMarks = 12;
const farthestList = 160;

/**
 * @param lastBefore last row of the reading that begins before the number
 */
export function wordBefore(
  text: string,
  start: number,
  lexicon: Lexicon,
  reading: Reading,
  lastBefore: number,
): Neighbour {
  const { kind } = charTables();
  let at = listHead(text, start, kind);
  const listed = at !== start;
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
    if (found < 0) return { row: -1, join, other: unlisted(text, at, kind, marks, join), through: words > 0, listed, marks };
    const roles = reading.roles[found] as number;
    if ((roles & filler) === 0 || (roles & ~filler) !== 0)
      return { row: found, join, other: 'word', through: words > 0, listed, marks };
    at = reading.start[found] as number;
    if (join === 'glued' && kind[text.charCodeAt(at)] !== CJK) join = 'space';
  }
  return { row: -1, join, other: 'word', through: true, listed, marks };
}

/** @param firstAfter first row of the reading that begins at or behind the end of the number */
export function wordAfter(text: string, end: number, reading: Reading, firstAfter: number): Neighbour {
  const { kind } = charTables();
  let at = listTail(text, end, kind);
  const listed = at !== end;
  let marks = 0;
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
        const mark = markOf(unit);
        if (mark < 0) break;
        marks |= 1 << mark;
        join = 'mark';
      }
      at += 1;
    }
    while (row < reading.count && (reading.start[row] as number) < at) row += 1;
    const found = beginningAt(reading, row, at);
    if (found < 0) {
      const unit = at < text.length ? (kind[text.charCodeAt(at)] as number) : NEWLINE;
      return {
        row: -1,
        join,
        other: unit === LETTER ? 'word' : unit === CJK ? 'unspaced' : 'none',
        through: words > 0,
        listed,
        marks,
      };
    }
    const roles = reading.roles[found] as number;
    if ((roles & filler) === 0 || (roles & ~filler) !== 0)
      return { row: found, join, other: 'word', through: words > 0, listed, marks };
    at = reading.end[found] as number;
    if (join === 'glued' && kind[text.charCodeAt(at - 1)] !== CJK) join = 'space';
  }
  return { row: -1, join, other: 'word', through: true, listed, marks };
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

function markOf(unit: number): number {
  switch (unit) {
    case 0x3a:
    case 0xff1a:
      return 0;
    case 0x3d:
      return 1;
    case 0x23:
      return 2;
    case 0x28:
    case 0xff08:
    case 0x5b:
    case 0x3010:
    case 0x7b:
    case 0x3c:
    case 0x29:
    case 0xff09:
    case 0x5d:
    case 0x3011:
    case 0x7d:
      return 3;
    case 0x22:
    case 0x27:
    case 0x201c:
    case 0x201d:
    case 0x2018:
    case 0x2019:
    case 0x300c:
    case 0x300d:
    case 0x300a:
    case 0x300b:
      return 4;
    case 0x60:
    case 0x2a:
      return 5;
    case 0x3e:
    case 0x2192:
      return 6;
    case 0x2c:
    case 0xff0c:
    case 0x3001:
      return 7;
    case 0x7c:
      return 8;
    case 0x2d:
    case 0x2013:
    case 0x2014:
      return 9;
    default:
      return -1;
  }
}

/** `9508, 9510 and 9520`: the words before the first number of a list introduce all of them. */
function listHead(text: string, start: number, kind: Uint8Array): number {
  let head = start;
  const stop = Math.max(0, start - farthestList);
  for (;;) {
    const before = listGlueBefore(text, head, kind);
    if (before < 0 || before <= stop) return head;
    let digit = before;
    while (digit > stop && kind[text.charCodeAt(digit - 1)] === DIGIT) digit -= 1;
    const length = before - digit;
    if (length < 3 || length > 7) return head;
    if (digit > 0 && (text.charCodeAt(digit - 1) === 0x2d || text.charCodeAt(digit - 1) === 0x23)) digit -= 1;
    if (digit > 0 && kind[text.charCodeAt(digit - 1)] === LETTER) return head;
    head = digit;
  }
}

/** Words that join the numbers of a list. */
const joiners = new Set(['and', 'or', 'vs', '&', '+', 'y', 'e', 'und', 'et', 'ou', 'и', 'và', 'then', 'to']);
const longestJoiner = 4;

/** Offset behind the number that a joining word ties to the number at `at`, or -1. */
function joinedBefore(text: string, at: number, kind: Uint8Array): number {
  if (text.charCodeAt(at - 1) !== 0x20) return -1;
  let begin = at - 1;
  while (begin > 0 && at - 1 - begin < longestJoiner && text.charCodeAt(begin - 1) > 0x20) begin -= 1;
  if (text.charCodeAt(begin - 1) !== 0x20 || kind[text.charCodeAt(begin - 2)] !== DIGIT) return -1;
  return joiners.has(text.slice(begin, at - 1)) ? begin - 1 : -1;
}

/** Offset of the number that a joining word ties to the number ending at `at`, or -1. */
function joinedAfter(text: string, at: number, kind: Uint8Array): number {
  if (text.charCodeAt(at) !== 0x20) return -1;
  let end = at + 1;
  while (end < text.length && end - at <= longestJoiner && text.charCodeAt(end) > 0x20) end += 1;
  if (text.charCodeAt(end) !== 0x20 || kind[text.charCodeAt(end + 1)] !== DIGIT) return -1;
  return joiners.has(text.slice(at + 1, end)) ? end + 1 : -1;
}

function listGlueBefore(text: string, at: number, kind: Uint8Array): number {
  const joined = joinedBefore(text, at, kind);
  if (joined >= 0) return joined;
  let place = at;
  let glue = 0;
  for (let steps = 0; place > 0 && steps < 4; steps += 1) {
    const unit = text.charCodeAt(place - 1);
    if (kind[unit] === DIGIT) return glue > 0 ? place : -1;
    if (isListMark(unit)) glue += 1;
    else if (kind[unit] !== SPACE && unit !== 0x60 && unit !== 0x22 && unit !== 0x27) return -1;
    place -= 1;
  }
  return -1;
}

/** `7002,7003,7004 are masters`: the words behind the last number speak of all. */
function listTail(text: string, end: number, kind: Uint8Array): number {
  let tail = end;
  const stop = Math.min(text.length, end + farthestList);
  for (;;) {
    let place = joinedAfter(text, tail, kind);
    if (place < 0) {
      let at = tail;
      let glue = 0;
      for (let steps = 0; at < stop && steps < 4; steps += 1) {
        const unit = text.charCodeAt(at);
        if (kind[unit] === DIGIT) break;
        if (isListMark(unit)) glue += 1;
        else if (
          kind[unit] !== SPACE &&
          unit !== 0x60 &&
          unit !== 0x22 &&
          unit !== 0x27 &&
          unit !== 0x23 &&
          unit !== 0x2d
        )
          return tail;
        at += 1;
      }
      if (glue === 0 || kind[text.charCodeAt(at)] !== DIGIT) return tail;
      place = at;
    }
    let digit = place;
    while (digit < stop && kind[text.charCodeAt(digit)] === DIGIT) digit += 1;
    if (digit - place < 3 || digit - place > 7 || kind[text.charCodeAt(digit)] === LETTER) return tail;
    tail = digit;
  }
}

/** , / 、 ， & and the signs around the numbers themselves. */
const isListMark = (unit: number): boolean =>
  unit === 0x2c ||
  unit === 0x2f ||
  unit === 0x3001 ||
  unit === 0xff0c ||
  unit === 0x26 ||
  unit === 0x548c ||
  unit === 0x6216;
