/** Which single words bear on a number, by where they stand. */
import { hashOf, LINE_END, MARK, nameOf, type Tokens, UNSPACED, WORD } from './tokens.js';
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
  const { count, hash } = tokens;
  const nearLeft = left >= 0 && start - (tokens.end[left] as number) <= reachOfWords.characters;
  const nearRight = right < count && (tokens.start[right] as number) - end <= reachOfWords.characters;
  if (nearLeft) visit(keyOf(LEFT, hash[left] as number), LEFT, left, -1);
  if (nearRight) visit(keyOf(RIGHT, hash[right] as number), RIGHT, right, -1);
  if (nearLeft && nearRight)
    visit(keyOf(BETWEEN, pairOf(hash[left] as number, hash[right] as number)), BETWEEN, left, right);
  let sentence = true;
  for (let row = left, steps = 0; row >= 0; row -= 1, steps += 1) {
    if (start - (tokens.end[row] as number) > reachOfWords.characters) break;
    if (steps < reachOfWords.tokens) visit(keyOf(BEFORE, hash[row] as number), BEFORE, row, -1);
    else if (!sentence) break;
    if (sentence) sentence = visitOfSentence(tokens, row, visit);
  }
  sentence = true;
  for (let row = right, steps = 0; row < count; row += 1, steps += 1) {
    if ((tokens.start[row] as number) - end > reachOfWords.characters) break;
    if (steps < reachOfWords.tokens) visit(keyOf(BEHIND, hash[row] as number), BEHIND, row, -1);
    else if (!sentence) break;
    if (sentence) sentence = visitOfSentence(tokens, row, visit);
  }
  visit(keyOf(THOUSAND, familyHash(value, 1000)), THOUSAND, -1, -1);
  visit(keyOf(HUNDRED, familyHash(value, 100)), HUNDRED, -1, -1);
}

/** Words of two letters and more, and pairs of unspaced characters. @returns false at the end of the sentence */
function visitOfSentence(tokens: Tokens, row: number, visit: VisitWord): boolean {
  const kind = tokens.kind[row];
  const hash = tokens.hash[row] as number;
  if (kind === LINE_END) return false;
  if (kind === MARK) return !stops.has(hash);
  if (kind === WORD) {
    if ((tokens.end[row] as number) - (tokens.start[row] as number) >= 2)
      visit(keyOf(SENTENCE, hash), SENTENCE, row, -1);
  } else if (kind === UNSPACED && row + 1 < tokens.count && tokens.kind[row + 1] === UNSPACED) {
    const pair = pairOf(hash, tokens.hash[row + 1] as number);
    visit(keyOf(SENTENCE, pair), SENTENCE, row, row + 1);
  }
  return true;
}

/** Marks that end a sentence here, whatever follows: the words of a file name or an address are no company. */
const stops = new Set([...'.!?;。'].map(hashOf));

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
  { tokens, value }: Standing,
  place: number,
  row: number,
  other: number,
): string {
  if (place === THOUSAND) return familyName(value, 1000);
  if (place === HUNDRED) return familyName(value, 100);
  const name = nameOf(text, tokens, row);
  return other < 0 ? name : `${name} ${nameOf(text, tokens, other)}`;
}
