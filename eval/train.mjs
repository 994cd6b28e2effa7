/**
 * npm run eval:train: learns the weights from the labelled messages and writes vocabulary/weights.json.
 * Thresholds come from cross-validation: strict for precision, eager for recall, balanced for the best of both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureNames } from '../dist/src/detect/feature-names.js';
import { currentCatalog, makeExamples } from './examples.mjs';
import { fresh, hard, lessons, measured, ownFiles, readMessages } from './read-messages.mjs';
import { count, crossValidated, figures, settings, spoken, train } from './training.mjs';
import { learnedWords, withWords } from './words.mjs';

const pathOf = (name) => fileURLToPath(new URL(`../vocabulary/${name}`, import.meta.url));
const catalog = currentCatalog();
const reads = await makeExamples(readMessages([...measured, ...fresh, ...hard, ...lessons()]), catalog);
const own = await makeExamples(readMessages(ownFiles()), catalog);
const names = withWords([...reads, ...own]);

const weights = train(reads, own, names);
const confidences = crossValidated(reads, own, names);
/** Thresholds are set on messages of threads and channels as they are, not on those written to be hard. */
const judged = reads.filter(({ message }) => [...measured, ...fresh].includes(message.file));
const steps = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
const at = (threshold) =>
  figures(
    count(
      judged.map(({ message }) => message),
      (message) => spoken(confidences.get(message.id), threshold),
    ),
  );
const table = steps.map((threshold) => ({ threshold, ...at(threshold) }));

/** The lowest threshold from which on the wanted holds throughout: a single lucky step does not count. */
const from = (holds) => table.find((_, index) => table.slice(index).every(holds))?.threshold;
const thresholds = {
  strict: from(({ precision }) => precision >= 0.995) ?? 0.97,
  balanced: from(({ precision, nuisance }) => precision >= 0.98 && nuisance <= 0.01) ?? 0.6,
  eager: table.findLast(({ recall }) => recall >= 0.985)?.threshold ?? 0.1,
};
const old = JSON.parse(readFileSync(pathOf('weights.json'), 'utf8'));
const named = Object.fromEntries(
  featureNames.map((name, id) => [name, Number(weights[id].toFixed(3))]).filter(([, weight]) => weight !== 0),
);
const words = learnedWords(names, weights);
const write = (name, content) => writeFileSync(pathOf(name), `${JSON.stringify(content, null, 1)}\n`);
write('weights.json', { about: old.about, thresholds, context: old.context, weights: named });
write('learned-words.json', {
  about:
    'Written by "npm run eval:train": what single words add or take, in log odds, by where they stand. docs/detection.md.',
  words,
});

const kept = Object.values(words).reduce((sum, list) => sum + Object.keys(list).length, 0);
console.log(
  `${reads.length} messages, ${own.length} of our own at weight ${settings.ownWeight}; ${Object.keys(named).length} weights, ${kept} words`,
);
for (const [level, threshold] of Object.entries(thresholds)) {
  const { precision, recall, f1, nuisance } = at(threshold);
  console.log(
    `${level.padEnd(9)} from ${threshold.toFixed(2)}: cross-validated precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} f1 ${f1.toFixed(3)} nuisance ${nuisance.toFixed(3)}`,
  );
}
console.log('now "npm run build" puts the weights into use');
