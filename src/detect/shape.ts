/**
 * What the characters right beside a number make of it. A number that is part of an address, an escape, a decimal or a word
 * is settled here; the rest is weighed.
 */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, OTHER, SPACE, unitAt } from './chars.js';
import { isColumnOfLog } from './log-column.js';

/** Why a number is no code by its shape alone; the name of a rule, or '' when it may be one. */
export type ShapeRule =
  | ''
  | 'shape.word'
  | 'shape.escape'
  | 'shape.decimal'
  | 'shape.address'
  | 'shape.range'
  | 'shape.money'
  | 'shape.link'
  | 'shape.process'
  | 'shape.place';

/** How far a link or a mention is looked for to the left. */
const reach = 160;

/** @param labelled whether a word that announces a code ends right before the number, joined by at most one mark */
export function shapeOf(text: string, start: number, end: number, labelled: boolean): ShapeRule {
  const { kind } = charTables();
  const left = unitOrSpace(text, start - 1);
  const left2 = unitOrSpace(text, start - 2);
  const right = unitOrSpace(text, end);
  const right2 = unitOrSpace(text, end + 1);

  // `a bunch of 6014s` is no longer word.
  if (kind[right] === LETTER && !(right === 0x73 && isPast(kind[right2] as number))) return 'shape.word';
  if (kind[left] === LETTER) {
    if ((left === 0x75 || left === 0x78) && left2 === 0x5c) return 'shape.escape';
    if (!labelled) return 'shape.word';
  }
  switch (left) {
    case 0x2e: // .
      if (kind[left2] === LETTER && (right === 0x3d || right === 0x3a)) break; // im.err.30010=Friend list is full
      if (kind[left2] !== SPACE && kind[left2] !== CJK && kind[left2] !== NEWLINE) return 'shape.decimal';
      break;
    case 0x2c: // 1,234
      if (kind[left2] === DIGIT && end - start === 3) return 'shape.decimal';
      break;
    case 0x3a: // :
      if (kind[left2] === DIGIT || left2 === 0x5d || left2 === 0x3a) return 'shape.address';
      if (isFileLine(text, start - 1)) return 'shape.place';
      break;
    case 0x23: // &#10004;
      if (left2 === 0x26) return 'shape.escape';
      break;
    case 0x2b: // U+9519, +1500, but 9519+9520
      if (kind[left2] === DIGIT) break;
      return left2 === 0x55 || left2 === 0x75 ? 'shape.escape' : 'shape.address';
    case 0x2d: // -
      if (kind[left2] === DIGIT) return 'shape.range';
      if (kind[left2] === LETTER && !labelled) return 'shape.word';
      break;
    case 0x5f: // _
      if (!labelled) return 'shape.word';
      break;
    case 0x2f: // /
      if (kind[left2] === LETTER || left2 === 0x2f) return 'shape.address';
      break;
    case 0x21: // !6027, a merge request
      if (kind[left2] === SPACE || kind[left2] === NEWLINE) return 'shape.word';
      break;
    case 0x5c: // \
      return 'shape.escape';
    case 0x40: // @
      return 'shape.address';
    default:
      if (isCurrency(left)) return 'shape.money';
  }
  if (kind[left] === SPACE && isCurrency(left2)) return 'shape.money';
  switch (right) {
    case 0x2e:
      if (kind[right2] === DIGIT || (kind[right2] === LETTER && kind[unitOrSpace(text, end + 2)] === LETTER))
        return 'shape.decimal';
      break;
    case 0x3a:
      if (kind[right2] === DIGIT) return 'shape.address';
      break;
    case 0x2c:
      if (end - start <= 3 && isThousands(text, end, kind)) return 'shape.decimal';
      break;
    case 0x2d:
    case 0x7e:
    case 0x2013:
      if (kind[right2] === DIGIT) return 'shape.range';
      break;
    case 0x5f:
      return 'shape.word';
    case 0x2f:
      if (kind[right2] === LETTER) return 'shape.address';
      break;
    case 0x25:
    case 0xff05:
    case 0xb0:
      return 'shape.money';
    default:
      // `80003×1043`: how often it occurred.
      if (isCurrency(right) && right !== 0xd7) return 'shape.money';
  }
  if (isColumnOfLog(text, start, end)) return 'shape.process';
  return insideLink(text, start, kind);
}

/** `client.py:8501`, `example.org:8006`: a name with a short ending before the colon. */
function isFileLine(text: string, colon: number): boolean {
  let at = colon - 1;
  while (at >= 0 && colon - at <= 6 && isLowerLetter(unitAt(text, at))) at -= 1;
  const ending = colon - 1 - at;
  return ending >= 1 && ending <= 5 && unitAt(text, at) === 0x2e;
}

/** No letter and no digit goes on. */
const isPast = (sort: number): boolean => sort !== LETTER && sort !== DIGIT;

const isLowerLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Beyond its edges a text reads as if spaces went on. */
const unitOrSpace = (text: string, offset: number): number =>
  offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0x20;

/** Whether a word that announces codes may excuse what stands to the left of the number. */
export function mayBeLabelled(text: string, start: number): boolean {
  const { kind } = charTables();
  const left = unitOrSpace(text, start - 1);
  return (
    kind[left] === LETTER || left === 0x5f || (left === 0x2d && kind[unitOrSpace(text, start - 2)] === LETTER)
  );
}

/** `234,567`, of which `10,234,567` and `-203,118` may be made, but not `203, 118` or `203,1180`; four digits are never grouped. */
function isThousands(text: string, comma: number, kind: Uint8Array): boolean {
  return (
    kind[unitOrSpace(text, comma + 1)] === DIGIT &&
    kind[unitOrSpace(text, comma + 2)] === DIGIT &&
    kind[unitOrSpace(text, comma + 3)] === DIGIT &&
    kind[unitOrSpace(text, comma + 4)] !== DIGIT
  );
}

const isCurrency = (unit: number): boolean =>
  unit === 0x24 ||
  unit === 0xa3 ||
  unit === 0xa5 ||
  unit === 0xffe5 ||
  (unit >= 0x20a0 && unit <= 0x20bf) ||
  unit === 0xd7;

/** Up to where the last look for a link found none: the next number of the same word need not look there again. */
const clear = { text: '', to: 0 };

/** Inside `https://…`, `www.…`, `<@U04…>`, `<#C0…>`, `<:emoji:1…>`: looks left to the next space. */
function insideLink(text: string, start: number, kind: Uint8Array): ShapeRule {
  const asked = unitAt(text, start - 1) === 0x3d;
  const known = !asked && clear.to < start && clear.text === text ? clear.to : 0;
  const stop = Math.max(known, start - reach);
  for (let at = start - 1; at >= stop; at -= 1) {
    const unit = unitAt(text, at);
    const sort = kind[unit];
    if (sort === SPACE || sort === NEWLINE || sort === CJK) break;
    if (sort !== OTHER) continue;
    // In JSON without spaces a link ends with its quotation mark.
    if (unit === 0x22 || unit === 0x60) break;
    if (asked && (unit === 0x26 || unit === 0x3f) && kind[unitAt(text, at + 1)] === LETTER) {
      return 'shape.link';
    }
    if (unit === 0x3a && unitAt(text, at + 1) === 0x2f && unitAt(text, at + 2) === 0x2f) return 'shape.link';
    if (unit === 0x3c && at + 1 < start) {
      const next = unitAt(text, at + 1);
      if (next === 0x40 || next === 0x23 || next === 0x21 || next === 0x3a || next === 0x2f)
        return 'shape.link';
      if ((next === 0x61 || next === 0x74) && unitAt(text, at + 2) === 0x3a) return 'shape.link';
    }
  }
  // What opens a link is looked at together with its two next characters: these are left for the next look.
  clear.text = text;
  clear.to = start - 3;
  return '';
}
