/** Finds the places in a text where a code of the catalog is meant. */
import type { Catalog, Mention, Reason } from '../types.js';
import { contextShift } from './context.js';
import { createExaminer } from './examine.js';
import { featureNames } from './feature-names.js';
import type { Examiner, Finding } from './finding.js';
import { explain } from './reason.js';
import { rememberRecent } from './recent.js';
import type { DetectOptions, Verdict } from './types.js';

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
  const recent = rememberRecent();

  /** Built when the first text comes, so that a command that reads no text does not pay for it. */
  function ready(): Examiner {
    if (examiner) return examiner;
    examiner = createExaminer(catalog);
    const { model } = examiner.data;
    weights = Float64Array.from(featureNames, (name) => model.weights[name] ?? 0);
    return examiner;
  }

  function judge(
    text: string,
    options: DetectOptions,
    from: number,
    to: number,
    visit: (finding: Finding, code: string, confidence: number, threshold: number) => void,
  ): void {
    const { data, examine, lexicon } = ready();
    const level = options.requested ? 'eager' : (options.sensitivity ?? 'balanced');
    const base = data.model.thresholds[level];
    let shift: ((code: string, bare: boolean) => number) | undefined;
    /** The last decision about each entry, for occurrences too many to be weighed. */
    const last = new Map<number, number>();
    examine(text, from, to, (finding) => {
      const { codes } = ready();
      const listed = codes[finding.entry] as string;
      // Only a number of a range has to be read: the others are written in the catalog.
      const code = listed.indexOf('-', 1) > 0 ? written(text, finding) : listed;
      const threshold = Math.min(0.999, base + (options.raise?.[code] ?? 0));
      let confidence = 0;
      if (finding.repeated) confidence = last.get(finding.entry) ?? 0;
      else if (finding.shape === '') {
        shift ??= contextShift(options, data.model.context, lexicon);
        confidence = sigmoid(score(finding) + shift(code, finding.scene.bare));
        last.set(finding.entry, confidence);
      }
      visit(finding, code, confidence, threshold);
    });
  }

  function score({ evidence }: Finding): number {
    let sum = 0;
    for (let index = 0; index < evidence.count; index += 1) {
      sum += (weights[evidence.feature[index] as number] as number) * (evidence.value[index] as number);
    }
    return sum;
  }

  const inspect = (text: string, options: DetectOptions = {}, from = 0, to = text.length): Verdict[] => {
    const verdicts: Verdict[] = [];
    if (!ready().look(text, from, to)) return verdicts;
    const reasons = new Map<number, Reason>();
    judge(text, options, from, to, (finding, code, confidence, threshold) => {
      const spoken = confidence >= threshold;
      const { codes } = ready();
      const reason =
        (finding.repeated && reasons.get(finding.entry)) || explain(finding, spoken, weights, ready());
      if (finding.shape === '' && !finding.repeated) reasons.set(finding.entry, reason);
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
    if (!ready().look(text, 0, text.length)) return [];
    let mentions: Map<string, Mention> | undefined;
    judge(text, options, 0, text.length, (finding, code, confidence, threshold) => {
      if (confidence < threshold) return;
      mentions ??= new Map();
      const earlier = mentions.get(code);
      if (earlier) {
        earlier.count += 1;
        earlier.lastLine = finding.line;
        if (!finding.repeated && confidence > earlier.confidence) {
          earlier.confidence = rounded(confidence);
          earlier.reason = explain(finding, true, weights, ready());
        }
        return;
      }
      mentions.set(code, {
        code,
        entry: ready().codes[finding.entry] as string,
        start: finding.start,
        end: finding.end,
        confidence: rounded(confidence),
        reason: explain(finding, true, weights, ready()),
        count: 1,
        firstLine: finding.line,
        lastLine: finding.line,
      });
    });
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
  return /^-?[0-9]+$/.test(raw) ? raw : raw.normalize('NFKC').replace(/[−－]/g, '-');
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Never 1: certainty is not to be had. */
const rounded = (confidence: number): number => Math.min(0.9999, Math.round(confidence * 10_000) / 10_000);
