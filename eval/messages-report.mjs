/** Measures detection on the labelled messages and lays the figures out as a table. */
import { createDetector } from '../dist/src/detect/index.js';
import { currentCatalog, makeExamples } from './examples.mjs';
import { fresh, measured, ownFiles, readMessages } from './read-messages.mjs';
import { confidencesBy, count, crossValidated, figures, spoken, train } from './training.mjs';

const levels = ['strict', 'balanced', 'eager'];

export async function measureMessages() {
  const catalog = currentCatalog();
  const detector = createDetector(catalog);
  const everything = readMessages([...measured, ...fresh]);
  const messages = everything.filter(({ file }) => measured.includes(file));
  const newer = everything.filter(({ file }) => fresh.includes(file));
  const reads = await makeExamples(everything, catalog);
  const own = await makeExamples(readMessages(ownFiles()), catalog);
  const confidences = crossValidated(reads, own);
  const { thresholds } = catalog.prepared.detection.model;

  const detect = (sensitivity) => (message) =>
    detector.detect(message.text, { sensitivity }).map(({ code }) => code);
  const unseen = (level) => (message) => spoken(confidences.get(message.id), thresholds[level]);
  const rows = [];
  for (const level of levels) {
    rows.push({ name: `${level}, fitted`, ...figures(count(messages, detect(level))) });
    rows.push({ name: `${level}, cross-validated`, ...figures(count(messages, unseen(level))) });
  }
  const groups = (field, least) => {
    const names = [...new Set(messages.map((message) => message[field]))];
    return names
      .map((name) => messages.filter((message) => message[field] === name))
      .sort((a, b) => b.length - a.length || (a[0][field] < b[0][field] ? -1 : 1))
      .filter((list) => list.length >= least)
      .map((list) => ({ name: list[0][field], ...figures(count(list, unseen('balanced'))) }));
  };
  const every = readMessages(['every-code.jsonl']);
  const older = reads.filter(({ message }) => measured.includes(message.file));
  const apart = confidencesBy(
    reads.filter(({ message }) => fresh.includes(message.file)),
    train(older, own),
  );
  const trainedApart = (message) => spoken(apart.get(message.id), thresholds.balanced);
  const sets = [
    ...fresh.map((file) => ({
      name: `${file}, balanced, cross-validated`,
      ...figures(
        count(
          newer.filter((message) => message.file === file),
          unseen('balanced'),
        ),
      ),
    })),
    {
      name: 'both, balanced, weights trained without them',
      ...figures(count(newer, trainedApart)),
    },
    ...levels.map((level) => ({
      name: `both, ${level}, cross-validated`,
      ...figures(count(newer, unseen(level))),
    })),
    ...levels.map((level) => ({
      name: `all ${everything.length}, ${level}, cross-validated`,
      ...figures(count(everything, unseen(level))),
    })),
  ];
  const misses = everything
    .map((message) => ({ ...message, want: message.expect, got: unseen('balanced')(message) }))
    .filter(({ want, got }) => want.length !== got.length || want.some((code) => !got.includes(code)));
  return {
    rows,
    sets,
    files: groups('file', 1),
    kinds: groups('kind', 5),
    langs: groups('lang', 1),
    templates: figures(count(every, detect('balanced'))),
    misses,
  };
}

const three = (value) => value.toFixed(3);

export function reportMessages({ rows, sets, files, kinds, langs, templates }) {
  const table = (title, list) =>
    [
      `| ${title} | n | precision | recall | F1 | nuisance | exact |`,
      '| --- | --: | --: | --: | --: | --: | --: |',
      ...list.map(
        ({ name, n, precision, recall, f1, nuisance, exact }) =>
          `| ${name} | ${n} | ${three(precision)} | ${three(recall)} | ${three(f1)} | ${three(nuisance)} | ${three(exact)} |`,
      ),
    ].join('\n');
  return [
    table('sensitivity', rows),
    table('fresh messages', sets),
    table('file (balanced, cross-validated)', files),
    table('kind (balanced, cross-validated; kinds of five and more)', kinds),
    table('language (balanced, cross-validated)', langs),
    `Every code of the catalog in four forms, ${templates.n} template messages, fitted, in none of the figures above: recall ${three(templates.recall)}, precision ${three(templates.precision)}.`,
  ].join('\n\n');
}
