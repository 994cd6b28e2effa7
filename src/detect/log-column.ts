/** The columns in which loggers write process and thread ids. */
import { charTables, DIGIT, NEWLINE, SPACE, unitAt } from './chars.js';

/** How far the start of the line is looked for. */
const reach = 80;

/**
 * `06-11 12:30:15.006  6013  6028 E IMSDK`, `E/flutter (12158):`, `INFO 14607 --- [`, `nginx: 8012#0`.
 * @returns true when the number at `start` stands in such a column
 */
export function isColumnOfLog(text: string, start: number, end: number): boolean {
  const { kind } = charTables();
  const right = unitAt(text, end);
  if (right === 0x29)
    return unitAt(text, end + 1) === 0x3a && unitAt(text, start - 1) === 0x28 && tagBefore(text, start - 2);
  if (right === 0x23) return unitAt(text, end + 1) === 0x30;
  if (kind[right] !== SPACE) return false;
  let at = skipSpaces(text, end, kind);
  if (unitAt(text, at) === 0x2d && text.startsWith('---', at)) return true;
  if (kind[unitAt(text, at)] === DIGIT) {
    while (kind[unitAt(text, at)] === DIGIT) at += 1;
    if (kind[unitAt(text, at)] !== SPACE) return false;
    at = skipSpaces(text, at, kind);
  }
  const level = unitAt(text, at);
  const after = unitAt(text, at + 1);
  // The look back to the start of the line comes last: few numbers get so far.
  return isLevel(level) && (kind[after] === SPACE || after === 0x2f) && beginsWithTime(text, start, kind);
}

/** `E/flutter ` or `I/Unknow  ` at the start of the line, up to the bracket. */
function tagBefore(text: string, from: number): boolean {
  for (let at = from, steps = 0; at >= 1 && steps < reach; at -= 1, steps += 1) {
    const unit = unitAt(text, at);
    if (unit === 0x0a) return false;
    if (unit === 0x2f) return isLevel(unitAt(text, at - 1)) && (at === 1 || unitAt(text, at - 2) <= 0x20);
  }
  return false;
}

/** Only digits, spaces and the marks of a time stand between the start of the line and the number. */
function beginsWithTime(text: string, start: number, kind: Uint8Array): boolean {
  let colons = 0;
  for (let at = start - 1, steps = 0; at >= 0 && steps < reach; at -= 1, steps += 1) {
    const unit = unitAt(text, at);
    const sort = kind[unit];
    if (sort === NEWLINE) break;
    if (unit === 0x3a) colons += 1;
    else if (
      sort !== DIGIT &&
      sort !== SPACE &&
      unit !== 0x2d &&
      unit !== 0x2e &&
      unit !== 0x2f &&
      unit !== 0x2c
    )
      return false;
  }
  return colons >= 1;
}

function skipSpaces(text: string, from: number, kind: Uint8Array): number {
  let at = from;
  while (at - from < reach && kind[unitAt(text, at)] === SPACE) at += 1;
  return at;
}

/** V D I W E F A, as Android writes them. */
const isLevel = (unit: number): boolean =>
  unit === 0x56 ||
  unit === 0x44 ||
  unit === 0x49 ||
  unit === 0x57 ||
  unit === 0x45 ||
  unit === 0x46 ||
  unit === 0x41;
