/**
 * npm run eval:train: learns the weights from the labelled messages and writes vocabulary/weights.json.
 * Thresholds come from cross-validation: strict for precision, eager for recall, balanced for the best of both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureNames } from '../dist/src/detect/feature-names.js';
import { currentCatalog, makeExamples } from './examples.mjs';
import { fresh, measured, ownFiles, readMessages } from './read-messages.mjs';
import { count, crossValidated, figures, settings, spoken, train } from './training.mjs';

const path = fileURLToPath(new URL('../vocabulary/weights.json', import.meta.url));
const catalog = currentCatalog();
const reads = await makeExamples(readMessages([...measured, ...fresh]), catalog);
const own = await makeExamples(readMessages(ownFiles()), catalog);

const weights = train(reads, own);
const confidences = crossValidated(reads, own);
const steps = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
const at = (threshold) =>
  figures(
    count(
      reads.map(({ message }) => message),
      (message) => spoken(confidences.get(message.id), threshold),
    ),
  );
const table = steps.map((threshold) => ({ threshold, ...at(threshold) }));
const middle = (rows) => rows[Math.floor(rows.length / 2)]?.threshold;

const best = Math.max(...table.map(({ f1 }) => f1));
/** The lowest threshold from which on the wanted holds throughout: a single lucky step does not count. */
const from = (holds) => table.find((_, index) => table.slice(index).every(holds))?.threshold;
const thresholds = {
  strict: from(({ precision }) => precision >= 0.995) ?? 0.97,
  balanced:
    from(({ precision, nuisance }) => precision >= 0.98 && nuisance <= 0.01) ??
    middle(table.filter(({ f1 }) => f1 >= best - 0.002)) ??
    0.5,
  eager: table.findLast(({ recall }) => recall >= 0.985)?.threshold ?? 0.1,
};
const old = JSON.parse(readFileSync(path, 'utf8'));
const named = Object.fromEntries(
  featureNames.map((name, id) => [name, Number(weights[id].toFixed(3))]).filter(([, weight]) => weight !== 0),
);
writeFileSync(
  path,
  `${JSON.stringify({ about: old.about, thresholds, context: old.context, weights: named }, null, 1)}\n`,
);
console.log(
  `${reads.length} messages, ${own.length} of our own at weight ${settings.ownWeight}; ${Object.keys(named).length} weights`,
);
for (const [level, threshold] of Object.entries(thresholds)) {
  const { precision, recall, f1, nuisance } = at(threshold);
  console.log(
    `${level.padEnd(9)} from ${threshold.toFixed(2)}: cross-validated precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} f1 ${f1.toFixed(3)} nuisance ${nuisance.toFixed(3)}`,
  );
}
console.log('now "npm run build" puts the weights into use');
