/** Cuts text so that it fits after escaping, at a word boundary. */
import { escapeLine, escapeText, plainLine } from './escape.js';

const ELLIPSIS = '…';
/** A cut moves back to a word boundary only this far, as a share of what fits; CJK text has no spaces to find. */
const WORD_SHARE = 0.8;

/** One line for titles, field names, list items and labels of links. At most `limit` UTF-16 units, escapes included. */
export const clipLine = (text: string, limit: number): string => clip(plainLine(text), limit, escapeLine);

/** Several lines for descriptions and quotations. */
export const clipText = (text: string, limit: number): string => clip(text.trim(), limit, escapeText);

/** One line where Discord reads no markup: footers, authors, buttons, choices. */
export const clipPlain = (text: string, limit: number): string => clip(plainLine(text), limit, plainLine);

/** Whether a cut would be made. */
export const isClipped = (text: string, limit: number): boolean => escapeText(text).length > limit;

function clip(text: string, limit: number, encode: (part: string) => string): string {
  const whole = encode(text);
  if (whole.length <= limit) return whole;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (encode(text.slice(0, middle)).length + ELLIPSIS.length <= limit) low = middle;
    else high = middle - 1;
  }
  const kept = toWordEnd(text.slice(0, wholeCharacters(text, low)));
  return `${encode(kept)}${ELLIPSIS}`;
}

/** A cut never parts a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

function toWordEnd(cut: string): string {
  const space = cut.search(/\s\S*$/);
  return (space >= cut.length * WORD_SHARE ? cut.slice(0, space) : cut).trimEnd();
}
