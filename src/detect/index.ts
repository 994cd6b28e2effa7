/** Finds the places in a text where a code of the catalog is meant. */
import type { Catalog, Mention, Reason } from '../types.js';
import { contextShift } from './context.js';
import { createExaminer } from './examine.js';
import { featureNames } from './feature-names.js';
import type { Examiner, Finding } from './finding.js';
import { explain } from './reason.js';
import { rememberRecent } from './recent.js';
import type { DetectOptions, Verdict } from './types.js';
import { type WordTable, wordTable } from './word-table.js';
import { sumOfWords } from './words-around.js';

export type { DetectOptions, Verdict } from './types.js';

export interface Detector {
  /** Each code once, in order of first occurrence, only what is certain enough here. */
  detect(text: string, options?: DetectOptions): Mention[];
  /** Every catalog number in the text with what was decided about it and why; `from` and `to` bound where numbers are looked for. */
  inspect(text: string, options?: DetectOptions, from?: number, to?: number): Verdict[];
}

export function createDetector(catalog: Catalog): Detector {
  let examiner: Examiner | undefined;
  let weights = new Float64Array(0);
  let words: WordTable = wordTable({});
  /** The last decision about each entry and its reason, for occurrences too many to be weighed. */
  let decisions = new Float64Array(0);
  let decidedIn = new Int32Array(0);
  let turn = 0;
  let reasons: (Reason | undefined)[] = [];
  const recent = rememberRecent();

  /** Built when the first text comes, so that a command that reads no text does not pay for it. */
  function ready(): Examiner {
    if (examiner) return examiner;
    examiner = createExaminer(catalog);
    const { data, codes } = examiner;
    weights = Float64Array.from(featureNames, (name) => data.model.weights[name] ?? 0);
    words = wordTable(data.words);
    decisions = new Float64Array(codes.length);
    decidedIn = new Int32Array(codes.length);
    reasons = codes.map(() => undefined);
    return examiner;
  }

  /** @returns whether the text holds any number of the catalog */
  function judge(
    text: string,
    options: DetectOptions,
    from: number,
    to: number,
    visit: (finding: Finding, code: string, confidence: number, threshold: number) => void,
  ): boolean {
    const { data, examine, lexicon, codes, ranged } = ready();
    const level = options.requested ? 'eager' : (options.sensitivity ?? 'balanced');
    const base = data.model.thresholds[level];
    const { raise } = options;
    let shift: ((code: string, bare: boolean) => number) | undefined;
    turn = (turn + 1) | 0;
    return examine(text, from, to, (finding) => {
      const { entry, repeated } = finding;
      // All that were weighed turned out to be parts of words.
      if (repeated && decidedIn[entry] !== turn) finding.shape = 'shape.word';
      // Only a number of a range has to be read: the others are written in the catalog.
      const code = ranged[entry] ? written(text, finding) : (codes[entry] as string);
      const threshold = Math.min(0.999, base + (raise?.[code] ?? 0));
      let confidence = 0;
      if (finding.shape === '' && repeated) confidence = decisions[entry] as number;
      else if (finding.shape === '') {
        shift ??= contextShift(options, data.model.context, lexicon);
        confidence = sigmoid(score(finding) + shift(code, finding.scene.bare));
        decisions[entry] = confidence;
        decidedIn[entry] = turn;
      }
      visit(finding, code, confidence, threshold);
    });
  }

  function score(finding: Finding): number {
    const { evidence, standing } = finding;
    finding.wordSum = sumOfWords(standing, words);
    let sum = finding.wordSum;
    for (let index = 0; index < evidence.count; index += 1) {
      sum += (weights[evidence.feature[index] as number] as number) * (evidence.value[index] as number);
    }
    return sum;
  }

  const inspect = (text: string, options: DetectOptions = {}, from = 0, to = text.length): Verdict[] => {
    const verdicts: Verdict[] = [];
    const { codes } = ready();
    judge(text, options, from, to, (finding, code, confidence, threshold) => {
      const spoken = confidence >= threshold;
      const reason =
        (finding.repeated && finding.shape === '' && reasons[finding.entry]) ||
        explain(finding, spoken, weights, words, ready());
      if (finding.shape === '') reasons[finding.entry] = reason;
      verdicts.push({
        code,
        entry: codes[finding.entry] as string,
        start: finding.start,
        end: finding.end,
        line: finding.line,
        confidence: rounded(confidence),
        threshold,
        spoken,
        reason,
      });
    });
    return verdicts;
  };

  const detect = (text: string, options: DetectOptions = {}): Mention[] => {
    if (!digits.test(text)) return [];
    const remembered = recent.get(text, options);
    if (remembered) return remembered;
    let mentions: Map<string, Mention> | undefined;
    // Before the first number lie at most its sign and what says that it is one.
    const from = Math.max(0, text.search(digits) - 2);
    const any = judge(text, options, from, text.length, (finding, code, confidence, threshold) => {
      if (confidence < threshold) return;
      mentions ??= new Map();
      const earlier = mentions.get(code);
      if (earlier) {
        earlier.count += 1;
        earlier.lastLine = finding.line;
        if (!finding.repeated && confidence > earlier.confidence) {
          earlier.confidence = rounded(confidence);
          earlier.reason = explain(finding, true, weights, words, ready());
        }
        return;
      }
      mentions.set(code, {
        code,
        entry: ready().codes[finding.entry] as string,
        start: finding.start,
        end: finding.end,
        confidence: rounded(confidence),
        reason: explain(finding, true, weights, words, ready()),
        count: 1,
        firstLine: finding.line,
        lastLine: finding.line,
      });
    });
    if (!any) return [];
    const found = mentions ? [...mentions.values()] : [];
    recent.set(text, options, found);
    return found;
  };

  return { detect, inspect };
}

/** No code has fewer than three digits: most messages go no farther than this. */
const digits = /[0-9\uff10-\uff19]{3}/;

/** The number half-width, with an ASCII minus. */
function written(text: string, { start, end }: Finding): string {
  const raw = text.slice(start, end);
  for (let at = 0; at < raw.length; at += 1)
    if (raw.charCodeAt(at) > 0x7f) return raw.normalize('NFKC').replace(/[−－]/g, '-');
  return raw;
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Never 1: certainty is not to be had. */
const rounded = (confidence: number): number => Math.min(0.9999, Math.round(confidence * 10_000) / 10_000);
