/** Makes features of the single words around numbers: those that occur in messages of several threads. */
import { featureNames } from '../dist/src/detect/feature-names.js';

/** A word of fewer threads or templates says more about them than about codes. */
const leastThreads = 3;

/**
 * Appends the words to the features of every number.
 * @param {import('./training.mjs').Read[]} reads all messages that are trained on or scored
 * @returns {string[]} names of all features: those of the detector, then `place word`
 */
export function withWords(reads) {
  const threads = new Map();
  for (const { message, numbers } of reads) {
    for (const { words } of numbers) {
      for (const [name] of words) {
        const known = threads.get(name);
        if (known) known.add(message.group);
        else threads.set(name, new Set([message.group]));
      }
    }
  }
  const names = [...featureNames];
  for (const name of [...threads.keys()].sort()) {
    if (threads.get(name).size < leastThreads) continue;
    names.push(name);
  }
  withWordsOf(names, reads);
  return names;
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
