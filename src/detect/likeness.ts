/** How much the words around a number are those its entry is described by: rare words say more. */
import { type Descriptions, keyOf, weightIn, wordAt } from './descriptions.js';
import { endsSentence } from './tokens.js';
import type { Standing } from './words-around.js';

/** How far words are looked at, in characters. */
const reach = 200;
/** More words in common say nothing more. */
const most = 3;

export interface Likeness {
  /** Sum of the weights of the words in common: of the sentence, and of all within reach. */
  sentence: number;
  near: number;
}

/** Words met already: each counts once. */
const met = new Int32Array(64);

export function likenessOf(
  text: string,
  { tokens, start, end, left, right }: Standing,
  entry: number,
  descriptions: Descriptions,
  out: Likeness,
): void {
  let sentenceSum = 0;
  let nearSum = 0;
  let count = 0;
  let inSentence = true;
  for (let row = left; row >= 0 && start - (tokens.end[row] as number) <= reach; row -= 1) {
    if (endsSentence(tokens, row)) inSentence = false;
    else compare(row);
  }
  inSentence = true;
  for (let row = right; row < tokens.count && (tokens.start[row] as number) - end <= reach; row += 1) {
    if (endsSentence(tokens, row)) inSentence = false;
    else compare(row);
  }
  out.sentence = Math.min(most, sentenceSum);
  out.near = Math.min(most, nearSum);

  function compare(row: number): void {
    const word = wordAt(text, tokens, row);
    if (word === 0) return;
    const weight = weightIn(descriptions, keyOf(word, entry));
    if (weight === 0) return;
    for (let index = 0; index < count; index += 1) if (met[index] === word) return;
    if (count === met.length) return;
    met[count] = word;
    count += 1;
    nearSum += weight;
    if (inSentence) sentenceSum += weight;
  }
}
