/** Measures detection on the labelled messages and lays the figures out as tables. */
import { createDetector } from '../dist/src/detect/index.js';
import { currentCatalog, makeExamples } from './examples.mjs';
import {
  bothWays,
  fresh,
  hard,
  later,
  lessons,
  measured,
  ownFiles,
  readMessages,
  taught,
  unseen,
} from './read-messages.mjs';
import { confidencesBy, count, crossValidated, figures, spoken, train } from './training.mjs';
import { withWords } from './words.mjs';

const levels = ['strict', 'balanced', 'eager'];

export async function measureMessages() {
  const catalog = currentCatalog();
  const detector = createDetector(catalog);
  const reads = await makeExamples(readMessages(taught()), catalog);
  const own = await makeExamples(readMessages(ownFiles()), catalog);
  const names = withWords([...reads, ...own]);
  const { thresholds } = catalog.prepared.detection.model;

  const of = (files) => reads.filter(({ message }) => files.includes(message.file));
  const messagesOf = (files) => of(files).map(({ message }) => message);
  const row = (name, messages, codesOf) => ({ name, ...figures(count(messages, codesOf)) });

  const fitted = (level) => (message) =>
    detector.detect(message.text, { sensitivity: level }).map(({ code }) => code);
  const confidences = crossValidated(reads, own, names);
  const crossed = (level) => (message) => spoken(confidences.get(message.id), thresholds[level]);
  /** Trained on everything but these files. */
  const apart = (files) => {
    const weights = train(
      reads.filter(({ message }) => !files.includes(message.file)),
      own,
      names,
    );
    const known = confidencesBy(of(files), weights);
    return (level) => (message) => spoken(known.get(message.id), thresholds[level]);
  };

  const messages = messagesOf(measured);
  const rows = levels.flatMap((level) => [
    row(`${level}, fitted`, messages, fitted(level)),
    row(`${level}, cross-validated`, messages, crossed(level)),
  ]);
  const sets = [
    ['unseen', unseen],
    ['both ways', bothWays],
  ].flatMap(([name, files]) =>
    levels.map((level) => row(`${name}, ${level}, never trained on`, readMessages(files), fitted(level))),
  );
  for (const [name, files] of [
    ['the 561', measured],
    ['the 300 fresh', fresh],
    ['the 1120 later', later],
    ...hard.map((file) => [file, [file]]),
  ]) {
    const without = apart(files);
    for (const level of levels)
      sets.push(row(`${name}, ${level}, trained without them`, messagesOf(files), without(level)));
    if (files === measured) continue;
    for (const level of levels)
      sets.push(row(`${name}, ${level}, cross-validated`, messagesOf(files), crossed(level)));
  }
  sets.push(
    row(
      `${lessons().length} files of lessons, balanced, cross-validated`,
      messagesOf(lessons()),
      crossed('balanced'),
    ),
  );

  const groups = (field, least) => {
    const kinds = [...new Set(messages.map((message) => message[field]))];
    return kinds
      .map((kind) => messages.filter((message) => message[field] === kind))
      .sort((a, b) => b.length - a.length || (a[0][field] < b[0][field] ? -1 : 1))
      .filter((list) => list.length >= least)
      .map((list) => row(list[0][field], list, crossed('balanced')));
  };
  const misses = [...measured, ...fresh]
    .flatMap((file) => messagesOf([file]))
    .map((message) => ({ ...message, want: message.expect, got: crossed('balanced')(message) }))
    .filter(({ want, got }) => want.length !== got.length || want.some((code) => !got.includes(code)));
  return {
    rows,
    sets,
    files: groups('file', 1),
    kinds: groups('kind', 5),
    langs: groups('lang', 1),
    templates: figures(count(readMessages(['every-code.jsonl']), fitted('balanced'))),
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
    table('other sets', sets),
    table('file (balanced, cross-validated)', files),
    table('kind (balanced, cross-validated; kinds of five and more)', kinds),
    table('language (balanced, cross-validated)', langs),
    `Every code of the catalog in four forms, ${templates.n} template messages, fitted, in none of the figures above: recall ${three(templates.recall)}, precision ${three(templates.precision)}.`,
  ].join('\n\n');
}
