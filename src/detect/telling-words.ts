/** Which learned words spoke loudest for or against a number, for its reason: words of our own list, which has no others. */
import type { Finding } from './finding.js';
import { LINE_END, NUMBER, type Tokens, WORD } from './tokens.js';
import { placeOf, type WordTable, weightOf } from './word-table.js';
import { wordName, wordsAround } from './words-around.js';

/** Words named at most; the least a word must have weighed at one place, and at all, in log odds; places looked at. */
const limits = { words: 2, atPlace: 0.15, weight: 0.3, places: 8 };

/** A mark or the length of a number explains nothing to a person. */
const isWord = /^[\p{L}_]{2,}$/u;

/** Most that weighs is a mark, a number or an ending: it is left alone before its name is made. */
function mayBeWord({ count, kind }: Tokens, place: number, row: number, other: number): boolean {
  if (place === placeOf.hump) return true;
  if (row < 0 || place === placeOf.endBefore || place === placeOf.endBehind) return false;
  if (other < 0) return kind[row] === WORD;
  return row < count && other < count && !isNameless(kind[row]) && !isNameless(kind[other]);
}

const isNameless = (kind: number | undefined): boolean => kind === NUMBER || kind === LINE_END;

/** Places in `wordsAround` that gained most, best first. */
const loudest = new Int32Array(limits.places);
const gained = new Float64Array(limits.places);

/** @returns the words that weighed most in one direction */
export function tellingWords({ scene, standing }: Finding, table: WordTable, sign: 1 | -1): string[] {
  const { count, key, place, row, other } = wordsAround(standing, table.sieve);
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const gain = sign * weightOf(table, key[index] as number);
    if (gain < limits.atPlace) continue;
    if (!mayBeWord(standing.tokens, place[index] as number, row[index] as number, other[index] as number))
      continue;
    found = keep(index, gain, found);
  }
  // Only what may be named is written out: a text may hold hundreds of numbers.
  const gains = new Map<string, number>();
  for (let rank = 0; rank < found; rank += 1) {
    const index = loudest[rank] as number;
    const name = wordName(
      scene.text,
      standing,
      // Without the number it is bound to.
      place[index] === placeOf.own ? placeOf.sentence : (place[index] as number),
      row[index] as number,
      other[index] as number,
    ).replace(' ', '');
    if (isWord.test(name)) gains.set(name, (gains.get(name) ?? 0) + (gained[rank] as number));
  }
  return [...gains]
    .filter(([, gain]) => gain >= limits.weight)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limits.words)
    .map(([name]) => name);
}

/** Puts a place among the loudest when it gained more than the least of them. @returns how many there are */
function keep(index: number, gain: number, found: number): number {
  let rank = found;
  if (rank === limits.places) {
    if (gain <= (gained[rank - 1] as number)) return found;
    rank -= 1;
  }
  for (; rank > 0 && (gained[rank - 1] as number) < gain; rank -= 1) {
    gained[rank] = gained[rank - 1] as number;
    loudest[rank] = loudest[rank - 1] as number;
  }
  gained[rank] = gain;
  loudest[rank] = index;
  return Math.min(limits.places, found + 1);
}
