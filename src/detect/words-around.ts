/** Which single words bear on a number, by where they stand. */
import { endsSentence, hashOf, nameOf, type Tokens, UNSPACED, WORD } from './tokens.js';
import { keyOf, pairOf, placeOf } from './word-table.js';

/** How far words are looked at on each side: tokens, and characters of the sentence. */
export const reachOfWords = { tokens: 6, characters: 200 };

/** A number among the tokens of its text. */
export interface Standing {
  tokens: Tokens;
  start: number;
  end: number;
  /** Last token before the number with its sign, -1 for none. */
  left: number;
  /** First token behind it. */
  right: number;
  /** With its sign. */
  value: number;
}

/** Called with the key of a word at its place, its token, and the second token of a pair (else -1). */
export type VisitWord = (key: number, place: number, row: number, other: number) => void;

const { left: LEFT, right: RIGHT, before: BEFORE, behind: BEHIND } = placeOf;
const { sentence: SENTENCE, between: BETWEEN, thousand: THOUSAND, hundred: HUNDRED } = placeOf;

export function visitWords(standing: Standing, visit: VisitWord): void {
  const { tokens, start, end, left, right, value } = standing;
  const first = wordAt(tokens, left, start);
  const second = wordAt(tokens, right, end);
  visit(keyOf(LEFT, first), LEFT, left, -1);
  visit(keyOf(RIGHT, second), RIGHT, right, -1);
  visit(keyOf(BETWEEN, pairOf(first, second)), BETWEEN, left, right);
  walk(standing, left, -1, BEFORE, visit);
  walk(standing, right, 1, BEHIND, visit);
  visit(keyOf(THOUSAND, familyHash(value, 1000)), THOUSAND, -1, -1);
  visit(keyOf(HUNDRED, familyHash(value, 100)), HUNDRED, -1, -1);
}

/** Visits the words of one side, up to the end of the line. */
function walk(
  { tokens, start, end }: Standing,
  from: number,
  way: -1 | 1,
  near: number,
  visit: VisitWord,
): void {
  let sentence = true;
  for (let row = from, steps = 0; ; row += way, steps += 1) {
    const edge = way < 0 ? start : end;
    const hash = wordAt(tokens, row, edge);
    if (steps < reachOfWords.tokens) visit(keyOf(near, hash), near, row, -1);
    else if (!sentence) return;
    if (hash === lineEnd) return;
    if (sentence) sentence = visitOfSentence(tokens, row, visit);
  }
}

/** The token at `row`; beyond the reach and at the edges of the text, the end of a line. */
function wordAt({ count, start, end, hash }: Tokens, row: number, edge: number): number {
  if (row < 0 || row >= count) return lineEnd;
  const away = Math.max((start[row] as number) - edge, edge - (end[row] as number));
  return away > reachOfWords.characters ? lineEnd : (hash[row] as number);
}

const lineEnd = hashOf('\n');

/** Words of two letters and more, and pairs of unspaced characters. @returns false at the end of the sentence */
function visitOfSentence(tokens: Tokens, row: number, visit: VisitWord): boolean {
  if (endsSentence(tokens, row)) return false;
  const kind = tokens.kind[row];
  const hash = tokens.hash[row] as number;
  if (kind === WORD) {
    if ((tokens.end[row] as number) - (tokens.start[row] as number) >= 2)
      visit(keyOf(SENTENCE, hash), SENTENCE, row, -1);
  } else if (kind === UNSPACED && row + 1 < tokens.count && tokens.kind[row + 1] === UNSPACED) {
    const pair = pairOf(hash, tokens.hash[row + 1] as number);
    visit(keyOf(SENTENCE, pair), SENTENCE, row, row + 1);
  }
  return true;
}

const familyName = (value: number, size: number): string =>
  `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / size)}`;

const families = new Map<number, number>();

function familyHash(value: number, size: number): number {
  const key = Math.sign(value) * (Math.floor(Math.abs(value) / size) * 2 + (size === 100 ? 1 : 0) + 1);
  const known = families.get(key);
  if (known !== undefined) return known;
  const hash = hashOf(familyName(value, size));
  families.set(key, hash);
  return hash;
}

/** How the visited word is written in the list of learned words. */
export function wordName(
  text: string,
  standing: Standing,
  place: number,
  row: number,
  other: number,
): string {
  const { value } = standing;
  if (place === THOUSAND) return familyName(value, 1000);
  if (place === HUNDRED) return familyName(value, 100);
  const name = nameAt(text, standing, row);
  return other < 0 && place !== BETWEEN ? name : `${name} ${nameAt(text, standing, other)}`;
}

function nameAt(text: string, { tokens, start, end }: Standing, row: number): string {
  const edge = row >= 0 && row < tokens.count && (tokens.start[row] as number) < start ? start : end;
  return wordAt(tokens, row, edge) === lineEnd ? '\n' : nameOf(text, tokens, row);
}
