/** How much the words around a number are those its entry is described by: rare words say more. */
import { type Descriptions, weightIn } from './descriptions.js';
import { far } from './surroundings.js';
import { LINE_END } from './tokens.js';
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
let count = 0;

export function likenessOf(
  { tokens, start, end, left, right }: Standing,
  entry: number,
  descriptions: Descriptions,
  out: Likeness,
): void {
  const { kind, stem, stop } = tokens;
  out.sentence = 0;
  out.near = 0;
  count = 0;
  let inSentence = true;
  for (let row = left, lines = 0; row >= 0 && start - (tokens.end[row] as number) <= reach; row -= 1) {
    if (stop[row] === 1) {
      inSentence = false;
      if (kind[row] === LINE_END && ++lines > far.lines) break;
    } else if (stem[row] !== 0) compare(stem[row] as number, entry, descriptions, inSentence, out);
  }
  inSentence = true;
  for (let row = right, lines = 0; row < tokens.count; row += 1) {
    if ((tokens.start[row] as number) - end > reach) break;
    if (stop[row] === 1) {
      inSentence = false;
      if (kind[row] === LINE_END && ++lines > far.lines) break;
    } else if (stem[row] !== 0) compare(stem[row] as number, entry, descriptions, inSentence, out);
  }
  out.sentence = Math.min(most, out.sentence);
  out.near = Math.min(most, out.near);
}

function compare(
  stem: number,
  entry: number,
  descriptions: Descriptions,
  inSentence: boolean,
  out: Likeness,
): void {
  const weight = weightIn(descriptions, stem, entry);
  if (weight === 0) return;
  for (let index = 0; index < count; index += 1) if (met[index] === stem) return;
  if (count === met.length) return;
  met[count] = stem;
  count += 1;
  out.near += weight;
  if (inSentence) out.sentence += weight;
}
