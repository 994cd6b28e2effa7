/**
 * npm run eval:train: learns the weights from the labelled messages and writes vocabulary/weights.json.
 * Thresholds come from cross-validation: strict for precision, eager for recall, balanced for the best of both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureNames } from '../dist/src/detect/feature-names.js';
import { currentCatalog, makeExamples } from './examples.mjs';
import { calibration, fresh, hard, lessons, measured, ownFiles, readMessages } from './read-messages.mjs';
import { confidencesBy, count, crossValidated, figures, settings, spoken, train } from './training.mjs';
import { learnedWords, withWords, withWordsOf } from './words.mjs';

const pathOf = (name) => fileURLToPath(new URL(`../vocabulary/${name}`, import.meta.url));
const catalog = currentCatalog();
const reads = await makeExamples(readMessages([...measured, ...fresh, ...hard, ...lessons()]), catalog);
const own = await makeExamples(readMessages(ownFiles()), catalog);
const names = withWords([...reads, ...own]);

const weights = train(reads, own, names);
/** Several divisions into folds: thresholds hang on a handful of messages, and one division decides about these by chance. */
const rounds = Array.from({ length: 5 }, (_, round) => crossValidated(reads, own, names, round));
/** Thresholds are set on messages of threads and channels as they are, not on those written to be hard. */
const judged = reads.filter(({ message }) => [...measured, ...fresh].includes(message.file));
const unknown = await makeExamples(readMessages(calibration), catalog);
withWordsOf(names, unknown);
const unknownConfidences = confidencesBy(unknown, weights);

const steps = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
const known = steps.map((threshold) =>
  figures(
    count(
      rounds.flatMap((confidences) => judged.map(({ message }) => ({ ...message, confidences }))),
      ({ id, confidences }) => spoken(confidences.get(id), threshold),
    ),
  ),
);
const unseen = steps.map((threshold) =>
  figures(
    count(
      unknown.map(({ message }) => message),
      ({ id }) => spoken(unknownConfidences.get(id), threshold),
    ),
  ),
);
/** The wanted holds in cross-validation, and on messages that neither lists nor weights know. */
const holdsAt = (index, holds) => holds(known[index]) && holds(unseen[index]);
/** The lowest threshold from which on it holds throughout: a single lucky step does not count. */
const from = (holds) =>
  steps.find((_, index) => steps.slice(index).every((__, more) => holdsAt(index + more, holds)));
const thresholds = {
  strict: from(({ precision }) => precision >= 0.995) ?? 0.97,
  balanced: from(({ precision, nuisance }) => precision >= 0.98 && nuisance <= 0.01) ?? 0.7,
  // As far down as the goal leaves room (0.85 and 8 %), with some distance: who asks for eager wants all there is.
  eager: from(({ precision, nuisance }) => precision >= 0.92 && nuisance <= 0.04) ?? 0.3,
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
const shown = ({ precision, recall, nuisance }) =>
  `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} nuisance ${nuisance.toFixed(3)}`;
for (const [level, threshold] of Object.entries(thresholds)) {
  const index = steps.indexOf(threshold);
  if (index < 0) continue;
  console.log(
    `${level.padEnd(9)} from ${threshold.toFixed(2)}: cross-validated ${shown(known[index])}; not seen by lists and weights ${shown(unseen[index])}`,
  );
}
console.log('now "npm run build" puts the weights into use');
