/** Which learned words spoke loudest for or against a number, for its reason: words of our own list, which has no others. */
import type { Finding } from './finding.js';
import { type WordTable, weightOf } from './word-table.js';
import { visitWords, wordName } from './words-around.js';

/** Words named at most, and the least a word must have weighed, in log odds. */
const limits = { words: 2, weight: 0.3 };

/** A mark or the length of a number explains nothing to a person. */
const isWord = /^[\p{L}_]{2,}$/u;

/** @returns the words that weighed most in one direction, and what all words together gave in it */
export function tellingWords(
  { scene, standing }: Finding,
  table: WordTable,
  sign: 1 | -1,
): { words: string[]; sum: number } {
  const gains = new Map<string, number>();
  let sum = 0;
  visitWords(standing, (key, place, row, other) => {
    const gain = sign * weightOf(table, key);
    sum += gain;
    if (gain === 0 || row < 0) return;
    const name = wordName(scene.text, standing, place, row, other).replace(' ', '');
    if (isWord.test(name)) gains.set(name, (gains.get(name) ?? 0) + gain);
  });
  const words = [...gains]
    .filter(([, gain]) => gain >= limits.weight)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limits.words)
    .map(([name]) => name);
  return { words, sum };
}
