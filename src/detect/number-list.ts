/** Numbers in a list: what introduces the first introduces all, what follows the last follows all. */
import { DIGIT, LETTER, SPACE, unitAt } from './chars.js';

/** How far a list is followed, in characters. */
const farthestList = 160;

/** `9508, 9510 and 9520`: the words before the first number of a list introduce all of them. */
export function listHead(text: string, start: number, kind: Uint8Array): number {
  let head = start;
  const stop = Math.max(0, start - farthestList);
  for (;;) {
    const before = listGlueBefore(text, head, kind);
    if (before < 0 || before <= stop) return head;
    let digit = before;
    while (digit > stop && kind[unitAt(text, digit - 1)] === DIGIT) digit -= 1;
    const length = before - digit;
    if (length < 3 || length > 7) return head;
    if (digit > 0 && (unitAt(text, digit - 1) === 0x2d || unitAt(text, digit - 1) === 0x23)) digit -= 1;
    if (digit > 0 && kind[unitAt(text, digit - 1)] === LETTER) return head;
    head = digit;
  }
}

/** Words that join the numbers of a list. */
const joiners = new Set([
  'and',
  'or',
  'vs',
  '&',
  '+',
  'y',
  'e',
  'und',
  'et',
  'ou',
  'и',
  'và',
  'then',
  'to',
  'through',
  'thru',
  'till',
  'plus',
  'bis',
  'oder',
  'hasta',
  'até',
]);
const longestJoiner = 7;

/** Offset behind the number that a joining word ties to the number at `at`, or -1. */
function joinedBefore(text: string, at: number, kind: Uint8Array): number {
  if (unitAt(text, at - 1) !== 0x20) return -1;
  let begin = at - 1;
  while (begin > 0 && at - 1 - begin < longestJoiner && unitAt(text, begin - 1) > 0x20) begin -= 1;
  if (unitAt(text, begin - 1) !== 0x20 || kind[unitAt(text, begin - 2)] !== DIGIT) return -1;
  return joiners.has(text.slice(begin, at - 1)) ? begin - 1 : -1;
}

/** Offset of the number that a joining word ties to the number ending at `at`, or -1. */
function joinedAfter(text: string, at: number, kind: Uint8Array): number {
  if (unitAt(text, at) !== 0x20) return -1;
  let end = at + 1;
  while (end < text.length && end - at <= longestJoiner && unitAt(text, end) > 0x20) end += 1;
  if (unitAt(text, end) !== 0x20 || kind[unitAt(text, end + 1)] !== DIGIT) return -1;
  return joiners.has(text.slice(at + 1, end)) ? end + 1 : -1;
}

/** The longest remark in brackets that may stand between two numbers of a list. */
const longestRemark = 48;

/** `20003（not imported）, 90048`: offset of the bracket that is closed at `at`, or -1. */
function openingOf(text: string, at: number): number {
  for (let place = at - 1; place >= 0 && at - place <= longestRemark; place -= 1) {
    const unit = unitAt(text, place);
    if (unit === 0x28 || unit === 0xff08) return place;
    if (unit === 0x0a) return -1;
  }
  return -1;
}

function listGlueBefore(text: string, at: number, kind: Uint8Array): number {
  const joined = joinedBefore(text, at, kind);
  if (joined >= 0) return joined;
  let place = at;
  let glue = 0;
  for (let steps = 0; place > 0 && steps < 4; steps += 1) {
    const unit = unitAt(text, place - 1);
    if (kind[unit] === DIGIT) return glue > 0 ? place : -1;
    if (isListMark(unit)) glue += 1;
    else if (glue > 0 && (unit === 0x29 || unit === 0xff09)) {
      place = openingOf(text, place - 1);
      if (place < 0) return -1;
      continue;
    } else if (kind[unit] !== SPACE && unit !== 0x60 && unit !== 0x22 && unit !== 0x27) return -1;
    place -= 1;
  }
  return -1;
}

/** `7002,7003,7004 are masters`: the words behind the last number speak of all. */
export function listTail(text: string, end: number, kind: Uint8Array): number {
  let tail = end;
  const stop = Math.min(text.length, end + farthestList);
  for (;;) {
    let place = joinedAfter(text, tail, kind);
    if (place < 0) {
      let at = tail;
      let glue = 0;
      for (let steps = 0; at < stop && steps < 4; steps += 1) {
        const unit = unitAt(text, at);
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
      if (glue === 0 || kind[unitAt(text, at)] !== DIGIT) return tail;
      place = at;
    }
    let digit = place;
    while (digit < stop && kind[unitAt(text, digit)] === DIGIT) digit += 1;
    if (digit - place < 3 || digit - place > 7 || kind[unitAt(text, digit)] === LETTER) return tail;
    tail = digit;
  }
}

/** , / 、 ， & + and the signs around the numbers themselves. */
const isListMark = (unit: number): boolean =>
  unit === 0x2c ||
  unit === 0x2f ||
  unit === 0x3001 ||
  unit === 0xff0c ||
  unit === 0x26 ||
  unit === 0x2b ||
  unit === 0x548c ||
  unit === 0x6216;
