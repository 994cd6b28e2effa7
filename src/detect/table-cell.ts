/** A number in a table, `| 70001 | 12 |` or `70001,12`: what the head of its column says. */
import { CJK, charTables, DIGIT, LETTER } from './chars.js';
import type { Reading } from './reading.js';
import { announces, quantities } from './role-sets.js';
import { placeIn } from './sorted.js';

/** How far a line is read to each side of the number, and how far up the head is looked for. */
const reach = { line: 240, up: 650, lines: 40 };
/** Beside the number its cell may hold this many characters more. */
const longestRest = 12;

/** '' for a number in no table, or under a head that tells nothing; 'none' for a column without a head. */
export type Head = '' | 'none' | 'code' | 'quantity';

const NEWLINE = 0x0a;
const PIPE = 0x7c;
const TAB = 0x09;
const COMMA = 0x2c;

/** Tables are sought in this order. */
const delimiters = [PIPE, TAB, COMMA];

/** The line of a number, read once for all delimiters: how many stand to each side, and where the nearest of them. */
const line = {
  start: 0,
  end: 0,
  before: new Int32Array(delimiters.length),
  behind: new Int32Array(delimiters.length),
  first: new Int32Array(delimiters.length),
  last: new Int32Array(delimiters.length),
};

export function headOfColumn(text: string, start: number, end: number, reading: Reading): Head {
  if (!mayStandInCell(text, start, end)) return '';
  readLine(text, start, end);
  for (let index = 0; index < delimiters.length; index += 1)
    if (isCell(text, end - start, index)) {
      const found = headAbove(text, index, reading);
      // A line of two cells may be no table at all: only a head shows that it is one.
      if (found !== 'none' || cellsOf(index) > 2) return found;
    }
  return '';
}

/** Most numbers stand in sentences: a cell has its edges near. */
function mayStandInCell(text: string, start: number, end: number): boolean {
  const { kind } = charTables();
  let rest = 0;
  for (let at = start - 1; at >= 0 && start - at <= reach.line; at -= 1) {
    const unit = text.charCodeAt(at);
    if (isEdge(unit)) break;
    if (isOfWord(kind[unit] as number)) rest = start - at;
    if (rest > longestRest) return false;
  }
  const left = rest;
  for (let at = end; at < text.length && at - end <= reach.line; at += 1) {
    const unit = text.charCodeAt(at);
    if (isEdge(unit)) break;
    if (isOfWord(kind[unit] as number)) rest = left + at + 1 - end;
    if (rest > longestRest) return false;
  }
  return true;
}

const isEdge = (unit: number): boolean => unit === COMMA || unit === PIPE || unit === NEWLINE || unit === TAB;

const isOfWord = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === CJK;

function readLine(text: string, start: number, end: number): void {
  line.before.fill(0);
  line.behind.fill(0);
  let at = start - 1;
  for (; at >= 0 && start - at <= reach.line; at -= 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) break;
    if (isEdge(unit)) count(line.before, line.first, unit, at);
  }
  line.start = at + 1;
  for (at = end; at < text.length && at - end <= reach.line; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) break;
    if (isEdge(unit)) count(line.behind, line.last, unit, at);
  }
  line.end = at;
}

function count(counts: Int32Array, nearest: Int32Array, unit: number, at: number): void {
  const index = unit === PIPE ? 0 : unit === TAB ? 1 : 2;
  if (counts[index] === 0) nearest[index] = at;
  counts[index] = (counts[index] as number) + 1;
}

const cellsOf = (index: number): number =>
  1 + (line.before[index] as number) + (line.behind[index] as number);

/** The line has cells enough (commas stand in sentences too), and little else than the number stands in its own. */
function isCell(text: string, length: number, index: number): boolean {
  const before = line.before[index] as number;
  const behind = line.behind[index] as number;
  if (cellsOf(index) < (delimiters[index] === COMMA ? 3 : 2)) return false;
  const from = before === 0 ? line.start : (line.first[index] as number) + 1;
  const to = behind === 0 ? line.end : (line.last[index] as number);
  return text.slice(from, to).trim().length <= length + longestRest;
}

/** The head found last: the other numbers of its line need not go up again. `from` is -1 where there is none. */
const head = { text: '', lineStart: -1, delimiter: 0, columns: 0, from: -1, to: -1 };

function headAbove(text: string, index: number, reading: Reading): Head {
  const delimiter = delimiters[index] as number;
  const column = line.before[index] as number;
  const columns = column + (line.behind[index] as number);
  if (
    head.lineStart !== line.start ||
    head.delimiter !== delimiter ||
    head.columns !== columns ||
    head.text !== text
  )
    findHead(text, line.start, delimiter, columns);
  return head.from < 0 ? 'none' : whatSays(text, head.from, head.to, delimiter, column, reading);
}

/** Goes up as long as lines have as many cells; the topmost of them is the head. */
function findHead(text: string, lineStart: number, delimiter: number, columns: number): void {
  head.text = text;
  head.lineStart = lineStart;
  head.delimiter = delimiter;
  head.columns = columns;
  head.from = -1;
  const stop = Math.max(0, lineStart - reach.up);
  let lineEnd = lineStart - 1;
  for (let lines = 0; lineEnd > stop && lines < reach.lines; lines += 1) {
    let count = 0;
    let rule = true;
    let at = lineEnd - 1;
    for (; at >= stop && (rule || count <= columns); at -= 1) {
      const unit = text.charCodeAt(at);
      if (unit === NEWLINE) break;
      if (unit === delimiter) count += 1;
      else if (rule && !isOfRule(unit)) rule = false;
    }
    if (at < stop && stop > 0) return;
    if (count === columns && !rule) {
      head.from = at + 1;
      head.to = lineEnd;
    } else if (!rule) return;
    lineEnd = at;
  }
}

/** Reads the cell of the head that stands above the number. */
function whatSays(
  text: string,
  lineStart: number,
  lineEnd: number,
  delimiter: number,
  column: number,
  reading: Reading,
): Head {
  let from = lineStart;
  for (let passed = 0; passed < column; from += 1) if (text.charCodeAt(from) === delimiter) passed += 1;
  let to = from;
  while (to < lineEnd && text.charCodeAt(to) !== delimiter) to += 1;
  const roles = rolesIn(reading, from, to);
  if ((roles & announces) !== 0) return 'code';
  return (roles & quantities) === 0 ? '' : 'quantity';
}

/** `|---|:--:|` and `+-----+` are no rows of their own. */
const isOfRule = (unit: number): boolean =>
  unit <= 0x20 || unit === PIPE || unit === 0x2b || unit === 0x2d || unit === 0x3a || unit === 0x3d;

/** Roles of all words of the cell. */
function rolesIn(reading: Reading, from: number, to: number): number {
  let roles = 0;
  for (
    let row = placeIn(reading.start, from, reading.count);
    row < reading.count && (reading.start[row] as number) < to;
    row += 1
  )
    roles |= reading.roles[row] as number;
  return roles;
}
