/** Words begun and words run together. */
import type { Engine } from './engine.js';
import type { Alternative } from './types.js';

const leastLetters = 3;
const mostFinished = 12;

/** Words that begin as typed, nearer the more of the word is there. */
export function finishing(engine: Engine, typed: string): Alternative[] {
  if (typed.length < leastLetters) return [];
  const { words, wordTerms } = engine.data;
  const found: Alternative[] = [];
  for (let index = firstFrom(words, typed); index < words.length && found.length < 200; index++) {
    const word = words[index] ?? '';
    if (!word.startsWith(typed)) break;
    if (word === typed) continue;
    const weight = 0.6 * (0.5 + (0.5 * typed.length) / word.length);
    found.push({ terms: [wordTerms[index] ?? 0], weight, how: 'prefix' });
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, mostFinished);
}

function firstFrom(words: readonly string[], typed: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "groupfull": two words of the catalog without the space. */
export function splitting(engine: Engine, word: string): Alternative[] {
  for (let at = leastLetters; at <= word.length - leastLetters; at++) {
    const [first, second] = [engine.wordTerms.get(word.slice(0, at)), engine.wordTerms.get(word.slice(at))];
    if (first !== undefined && second !== undefined && first !== second) {
      return [{ terms: [first, second], weight: 0.85, how: 'split' }];
    }
  }
  return [];
}
