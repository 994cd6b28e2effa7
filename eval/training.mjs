/** What both training and evaluation do: fit on labelled messages, cross-validate by group, count hits and misses. */
import { featureNames } from '../dist/src/detect/feature-names.js';
import { scored } from './examples.mjs';
import { fitWeights } from './fit.mjs';
import { foldOf } from './read-messages.mjs';
import { namesOfSeveral } from './words.mjs';

/** Chosen by cross-validation; own messages weigh less, for they were written to patterns. */
export const settings = { penalty: 3, wordPenalty: 2, rounds: 200, ownWeight: 0.6, folds: 10 };

/** @typedef {{message: import('./read-messages.mjs').Message, numbers: any[]}} Read */

/** @param {Read[]} reads @param {Read[]} own @param {string[]} names of the features, from `withWords` */
export function train(reads, own, names) {
  // Of these messages alone: what others say must not choose the words that are learned here.
  const several = namesOfSeveral([...reads, ...own], ({ features }) => features);
  const counts = (id) => id < featureNames.length || several.has(id);
  const examples = (list, weight) =>
    list.flatMap(({ numbers }) =>
      numbers
        .filter(({ shape }) => shape === '')
        .map((number) => ({
          ...number,
          features: number.features.filter(counts),
          values: number.values.filter((_, at) => counts(number.features[at])),
          weight: number.weight * weight,
        })),
    );
  return fitWeights([...examples(reads, 1), ...examples(own, settings.ownWeight)], names.length, {
    penalty: Float64Array.from(names, (_, id) =>
      id < featureNames.length ? settings.penalty : settings.wordPenalty,
    ),
    rounds: settings.rounds,
  });
}

/** Confidence per code of every message, from weights that never saw a message of the same thread or template. @param round divides them anew */
export function crossValidated(reads, own, names, round = 0) {
  const confidences = new Map();
  for (let fold = 0; fold < settings.folds; fold += 1) {
    const weights = train(
      reads.filter(({ message }) => foldOf(message.group, settings.folds, round) !== fold),
      own,
      names,
    );
    for (const { message, numbers } of reads) {
      if (foldOf(message.group, settings.folds, round) === fold)
        confidences.set(message.id, scored(numbers, weights));
    }
  }
  return confidences;
}

export const confidencesBy = (reads, weights) =>
  new Map(reads.map(({ message, numbers }) => [message.id, scored(numbers, weights)]));

/** The codes that would be spoken of. */
export const spoken = (confidences, threshold) =>
  [...confidences].filter(([, confidence]) => confidence >= threshold).map(([code]) => code);

/** @returns hits, false alarms and misses over messages; a code counts once a message */
export function count(messages, codesOf) {
  const sum = { n: 0, tp: 0, fp: 0, fn: 0, quiet: 0, nuisance: 0, exact: 0 };
  for (const message of messages) {
    const got = codesOf(message);
    const want = new Set(message.expect);
    const tp = got.filter((code) => want.has(code)).length;
    sum.n += 1;
    sum.tp += tp;
    sum.fp += got.length - tp;
    sum.fn += want.size - tp;
    if (want.size === 0) {
      sum.quiet += 1;
      if (got.length > 0) sum.nuisance += 1;
    }
    if (tp === got.length && tp === want.size) sum.exact += 1;
  }
  return sum;
}

const ratio = (a, b) => (b === 0 ? 1 : a / b);

export function figures({ n, tp, fp, fn, quiet, nuisance, exact }) {
  const precision = ratio(tp, tp + fp);
  const recall = ratio(tp, tp + fn);
  return {
    n,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    nuisance: quiet === 0 ? 0 : nuisance / quiet,
    exact: ratio(exact, n),
    fp,
    fn,
  };
}
