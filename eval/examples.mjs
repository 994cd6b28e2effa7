/** Turns labelled messages into examples: one for each catalog number that its shape alone does not settle. */

import { createCatalog } from '../dist/src/catalog/catalog.js';
import { compile } from '../dist/src/catalog/compile.js';
import { createExaminer } from '../dist/src/detect/examine.js';
import { wordPlaces } from '../dist/src/detect/word-table.js';
import { visitWords, wordName } from '../dist/src/detect/words-around.js';

/** The catalog and the vocabulary as they stand in their files now, whatever was built before. */
export function currentCatalog() {
  const { catalog, search, detection } = compile();
  return createCatalog(catalog, { search, detection });
}

/** @param {import('./read-messages.mjs').Message[]} messages */
export async function makeExamples(messages, catalog = currentCatalog()) {
  const examiner = createExaminer(catalog);
  return messages.map((message) => {
    const numbers = [];
    examiner.examine(message.text, 0, message.text.length, (finding) => {
      const code = message.text.slice(finding.start, finding.end).normalize('NFKC');
      numbers.push({
        code,
        shape: finding.shape,
        label: message.expect.includes(code) ? 1 : 0,
        features: finding.evidence.feature.slice(0, finding.evidence.count),
        values: finding.evidence.value.slice(0, finding.evidence.count),
        words: finding.shape === '' ? wordsOf(message.text, finding.standing) : [],
      });
    });
    const times = new Map();
    for (const { code, shape } of numbers) if (shape === '') times.set(code, (times.get(code) ?? 0) + 1);
    for (const number of numbers) number.weight = 1 / (times.get(number.code) ?? 1);
    return { message, numbers };
  });
}

/** Every word that may bear on the number, each once, as `place word`. */
function wordsOf(text, standing) {
  const words = new Map();
  visitWords(standing, (_, place, row, other) => {
    const name = `${wordPlaces[place]} ${wordName(text, standing, place, row, other)}`;
    words.set(name, (words.get(name) ?? 0) + 1);
  });
  return [...words];
}

/** Codes of a message with their confidence: the surest occurrence counts. */
export function scored(numbers, weights) {
  const best = new Map();
  for (const { code, shape, features, values } of numbers) {
    if (shape !== '') continue;
    let score = 0;
    for (let index = 0; index < features.length; index += 1)
      score += weights[features[index]] * values[index];
    best.set(code, Math.max(best.get(code) ?? -Infinity, score));
  }
  return new Map([...best].map(([code, score]) => [code, 1 / (1 + Math.exp(-score))]));
}
