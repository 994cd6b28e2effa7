/** Cuts a text into words, numbers, single characters of unspaced scripts and marks: what learned words are looked up by. */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, SPACE } from './chars.js';

export const WORD = 0;
export const NUMBER = 1;
/** One Han, kana or Hangul character. */
export const UNSPACED = 2;
export const MARK = 3;
export const LINE_END = 4;

/** Tokens in order, in columns used again for the next text. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  /** Of the folded characters; of a number only its length. */
  hash: Int32Array;
}

export const emptyTokens = (): Tokens => ({
  count: 0,
  start: new Int32Array(256),
  end: new Int32Array(256),
  kind: new Uint8Array(256),
  hash: new Int32Array(256),
});

const UNDERSCORE = 0x5f;
/** Longer numbers count as this long: an id is an id. */
const longestNumber = 7;

const SEED = 0x811c9dc5 | 0;
const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash that a token with this (folded) text has; numbers are written `#5`, by their length. */
export function hashOf(token: string): number {
  let hash = SEED;
  for (let at = 0; at < token.length; at += 1) hash = mixed(hash, token.charCodeAt(at));
  return hash;
}

/** Appends the tokens between `from` and `to`. */
export function tokenize(text: string, from: number, to: number, tokens: Tokens): void {
  const { kind, fold } = charTables();
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const sort = kind[unit];
    if (sort === SPACE) {
      at += 1;
      continue;
    }
    if (tokens.count === tokens.start.length) grow(tokens);
    const row = tokens.count;
    tokens.count += 1;
    tokens.start[row] = at;
    let hash = SEED;
    if (sort === LETTER || unit === UNDERSCORE) {
      for (; at < to; at += 1) {
        const next = text.charCodeAt(at);
        if (kind[next] !== LETTER && next !== UNDERSCORE) break;
        hash = mixed(hash, fold[next] as number);
      }
      tokens.kind[row] = WORD;
    } else if (sort === DIGIT) {
      const first = at;
      while (at < to && kind[text.charCodeAt(at)] === DIGIT) at += 1;
      hash = mixed(mixed(hash, 0x23), 0x30 + Math.min(longestNumber, at - first));
      tokens.kind[row] = NUMBER;
    } else {
      hash = mixed(hash, sort === NEWLINE ? 0x0a : (fold[unit] as number));
      tokens.kind[row] = sort === NEWLINE ? LINE_END : sort === CJK ? UNSPACED : MARK;
      at += 1;
    }
    tokens.end[row] = at;
    tokens.hash[row] = hash;
  }
}

/** Marks that end a sentence here, whatever follows: the words of a file name or an address are no company. */
const stops = new Set([...'.!?;。'].map(hashOf));

export const endsSentence = ({ kind, hash }: Tokens, row: number): boolean =>
  kind[row] === LINE_END || (kind[row] === MARK && stops.has(hash[row] as number));

/** The text a token is known by: what `hashOf` was given. */
export function nameOf(text: string, tokens: Tokens, row: number): string {
  const start = tokens.start[row] as number;
  const end = tokens.end[row] as number;
  if (tokens.kind[row] === NUMBER) return `#${Math.min(longestNumber, end - start)}`;
  if (tokens.kind[row] === LINE_END) return '\n';
  const { fold } = charTables();
  let name = '';
  for (let at = start; at < end; at += 1) name += String.fromCharCode(fold[text.charCodeAt(at)] as number);
  return name;
}

function grow(tokens: Tokens): void {
  for (const column of ['start', 'end', 'hash'] as const) {
    const longer = new Int32Array(tokens[column].length * 2);
    longer.set(tokens[column]);
    tokens[column] = longer;
  }
  const kinds = new Uint8Array(tokens.kind.length * 2);
  kinds.set(tokens.kind);
  tokens.kind = kinds;
}
