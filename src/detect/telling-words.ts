/** Which learned words spoke loudest for or against a number, for its reason: words of our own list, which has no others. */
import type { Finding } from './finding.js';
import { LINE_END, NUMBER, type Tokens, WORD } from './tokens.js';
import { type WordTable, weightOf } from './word-table.js';
import { wordName, wordsAround } from './words-around.js';

/** Words named at most, and the least a word must have weighed, in log odds. */
const limits = { words: 2, weight: 0.3 };

/** A mark or the length of a number explains nothing to a person. */
const isWord = /^[\p{L}_]{2,}$/u;

/** Most that weighs is a mark or a number: it is left alone before its name is made. */
function mayBeWord({ count, kind }: Tokens, row: number, other: number): boolean {
  if (row < 0) return false;
  if (other < 0) return kind[row] === WORD;
  return row < count && other < count && !isNameless(kind[row]) && !isNameless(kind[other]);
}

const isNameless = (kind: number | undefined): boolean => kind === NUMBER || kind === LINE_END;

/** @returns the words that weighed most in one direction */
export function tellingWords({ scene, standing }: Finding, table: WordTable, sign: 1 | -1): string[] {
  const gains = new Map<string, number>();
  const { count, key, place, row, other } = wordsAround(standing, table.sieve);
  for (let index = 0; index < count; index += 1) {
    const gain = sign * weightOf(table, key[index] as number);
    const [first, second] = [row[index] as number, other[index] as number];
    if (gain === 0 || !mayBeWord(standing.tokens, first, second)) continue;
    const name = wordName(scene.text, standing, place[index] as number, first, second);
    const written = name.replace(' ', '');
    if (isWord.test(written)) gains.set(written, (gains.get(written) ?? 0) + gain);
  }
  return [...gains]
    .filter(([, gain]) => gain >= limits.weight)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limits.words)
    .map(([name]) => name);
}
