/** Cuts a text into words, numbers, single characters of unspaced scripts and marks: what learned words are looked up by. */
import { CJK, charTables, DIGIT, LETTER, NEWLINE, SPACE } from './chars.js';
import { lengthen } from './columns.js';
import { mixed, pairOf, SEED } from './hashes.js';
import { addHumps, emptyHumps, type Humps } from './humps.js';
import { addNumeral, emptyNumerals, type Numerals } from './numerals.js';

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
  /** What descriptions are compared by: see `stems`; 0 where nothing is compared. */
  stem: Int32Array;
  /** 1 where a sentence ends. */
  stop: Uint8Array;
  /** What is learned of words farther off: a word of two letters and more, or this unspaced character with the next; else 0. */
  word: Int32Array;
  /** Of the last two letters of a longer word; else 0. */
  ending: Int32Array;
  /** Parts of words, and for each token how many there are up to its end. */
  humps: Humps;
  humpsTo: Int32Array;
  numerals: Numerals;
}

export const emptyTokens = (): Tokens => ({
  count: 0,
  start: new Int32Array(256),
  end: new Int32Array(256),
  kind: new Uint8Array(256),
  hash: new Int32Array(256),
  stem: new Int32Array(256),
  stop: new Uint8Array(256),
  word: new Int32Array(256),
  ending: new Int32Array(256),
  humps: emptyHumps(),
  humpsTo: new Int32Array(256),
  numerals: emptyNumerals(),
});

export function forgetTokens(tokens: Tokens): void {
  tokens.count = 0;
  tokens.humps.count = 0;
  tokens.numerals.count = 0;
  tokens.numerals.lines = 0;
}

/**
 * A Latin word is compared with descriptions by its first letters, so that `signatures` meets `signature`, and shorter ones than the
 * least say nothing; of unspaced characters two that stand together are compared.
 */
const stems = { least: 3, most: 8 };

const UNDERSCORE = 0x5f;
const LAST_CAPITAL = 0x5a;

const pairOfLetters = (left: number, right: number): number => mixed(mixed(SEED, left), right);

/** Digits of numbers that may be codes. */
const codes = { least: 3, most: 7 };
/** Longer numbers count as this long: an id is an id. */
const longestNumber = 7;

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
    if (tokens.count === tokens.start.length) lengthen(tokens);
    const row = tokens.count;
    tokens.count += 1;
    const first = at;
    let hash = SEED;
    let stem = 0;
    let stop = 0;
    let word = 0;
    let ending = 0;
    let is = MARK;
    if (sort === LETTER || unit === UNDERSCORE) {
      is = WORD;
      let joined = false;
      for (; at < to; at += 1) {
        const next = text.charCodeAt(at);
        if (next === UNDERSCORE) joined = true;
        else if (kind[next] !== LETTER) break;
        else if (next <= LAST_CAPITAL && at > first) joined = true;
        hash = mixed(hash, fold[next] as number);
        if (at - first < stems.most) stem = hash;
      }
      stem = at - first < stems.least ? 0 : stem || 1;
      if (at - first >= 2) word = hash;
      if (at - first > 2)
        ending = pairOfLetters(
          fold[text.charCodeAt(at - 2)] as number,
          fold[text.charCodeAt(at - 1)] as number,
        );
      if (joined) addHumps(text, first, at, tokens.humps);
    } else if (sort === DIGIT) {
      is = NUMBER;
      let value = 0;
      for (; at < to; at += 1) {
        const next = text.charCodeAt(at);
        if (kind[next] !== DIGIT) break;
        if (at - first < codes.most) value = value * 10 + ((next - 0x30) & 0xf);
      }
      const digits = at - first;
      addNumeral(tokens.numerals, row, digits < codes.least || digits > codes.most ? -1 : value);
      hash = mixed(mixed(hash, 0x23), 0x30 + Math.min(longestNumber, digits));
    } else {
      at += 1;
      hash = mixed(hash, sort === NEWLINE ? 0x0a : (fold[unit] as number));
      if (sort === NEWLINE) {
        is = LINE_END;
        stop = 1;
        tokens.numerals.lines += 1;
      } else if (sort === CJK) {
        is = UNSPACED;
        if (row > 0 && tokens.kind[row - 1] === UNSPACED) {
          const pair = pairOf(tokens.hash[row - 1] as number, hash);
          tokens.word[row - 1] = pair;
          if (tokens.end[row - 1] === first) tokens.stem[row - 1] = pair || 1;
        }
      } else if (isStop(fold[unit] as number)) stop = 1;
    }
    tokens.start[row] = first;
    tokens.end[row] = at;
    tokens.kind[row] = is;
    tokens.hash[row] = hash;
    tokens.stem[row] = stem;
    tokens.stop[row] = stop;
    tokens.word[row] = word;
    tokens.ending[row] = ending;
    tokens.humpsTo[row] = tokens.humps.count;
  }
}

/** Marks that end a sentence here, whatever follows: the words of a file name or an address are no company. */
const isStop = (mark: number): boolean =>
  mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x3b || mark === 0x3002;

/** The text a token is known by: what `hashOf` was given. */
export function nameOf(text: string, tokens: Tokens, row: number): string {
  const start = tokens.start[row] as number;
  const end = tokens.end[row] as number;
  if (tokens.kind[row] === NUMBER) return `#${Math.min(longestNumber, end - start)}`;
  if (tokens.kind[row] === LINE_END) return '\n';
  return folded(text, start, end);
}

export function folded(text: string, from: number, to: number): string {
  const { fold } = charTables();
  let name = '';
  for (let at = from; at < to; at += 1) name += String.fromCharCode(fold[text.charCodeAt(at)] as number);
  return name;
}
