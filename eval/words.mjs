/** Makes features of the words around numbers: those that occur in messages of several threads. */
import { featureNames } from '../dist/src/detect/feature-names.js';

/**
 * Appends the words to the features of every number.
 * @param {import('./training.mjs').Read[]} reads all messages that are trained on or scored
 * @returns {string[]} names of all features: those of the detector, then `place word`
 */
export function withWords(reads) {
  const several = namesOfSeveral(reads, ({ words }) => words.map(([name]) => name));
  const names = [...featureNames, ...[...several].sort()];
  withWordsOf(names, reads);
  return names;
}

/**
 * What occurs in messages of several threads or templates: a word of one says more about that one than about codes.
 * @template T
 * @param {import('./training.mjs').Read[]} reads
 * @param {(number: any) => Iterable<T>} namesOf
 * @returns {Set<T>}
 */
export function namesOfSeveral(reads, namesOf) {
  const firstThread = new Map();
  const several = new Set();
  for (const { message, numbers } of reads) {
    for (const number of numbers) {
      for (const name of namesOf(number)) {
        const first = firstThread.get(name);
        if (first === undefined) firstThread.set(name, message.group);
        else if (first !== message.group) several.add(name);
      }
    }
  }
  return several;
}

/** Appends the words that have a name to the features of every number. */
function withWordsOf(names, reads) {
  const ids = new Map(names.map((name, id) => [name, id]));
  for (const { numbers } of reads) {
    for (const number of numbers) {
      const known = number.words.filter(([name]) => ids.has(name));
      number.features = Int32Array.from([...number.features, ...known.map(([name]) => ids.get(name))]);
      number.values = Float64Array.from([...number.values, ...known.map(([, times]) => times)]);
    }
  }
}

/** Weights below this change no decision. */
const least = 0.03;

/** The learned weights of words, by place and word, as `vocabulary/learned-words.json` keeps them. */
export function learnedWords(names, weights) {
  const words = {};
  for (let id = featureNames.length; id < names.length; id += 1) {
    if (Math.abs(weights[id]) < least) continue;
    const gap = names[id].indexOf(' ');
    const place = names[id].slice(0, gap);
    words[place] ??= {};
    words[place][names[id].slice(gap + 1)] = Number(weights[id].toFixed(2));
  }
  return words;
}
