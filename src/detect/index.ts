/** Finds the places in a text where a code of the catalog is meant. */
import type { Catalog, Mention } from '../types.js';
import type { DetectOptions, Verdict } from './types.js';

export type { DetectOptions, Verdict } from './types.js';

export interface Detector {
  /** Each code once, in order of first occurrence, only what is certain enough here. */
  detect(text: string, options?: DetectOptions): Mention[];
  /** Every catalog number in the text with what was decided about it and why. */
  inspect(text: string, options?: DetectOptions): Verdict[];
}

const product =
  /(?<!Open|Rong)\b(?:TIM|IMSDK|V2TIM|IM|Tencent|UserSig|SDK|TUIKit)|腾讯|云通信|登录|群组|v4\//i;
const label = /(?:code|errno|retcode|error|err|错误码?|报错?|返回)["'\s:：=]*$/i;

export function createDetector(catalog: Catalog): Detector {
  const inspect = (text: string, options: DetectOptions = {}): Verdict[] => {
    const eager = options.requested || options.sensitivity === 'eager';
    const threshold = eager ? 0.3 : options.sensitivity === 'strict' ? 0.9 : 0.6;
    const found: Verdict[] = [];
    for (const match of text.matchAll(/(?<![\w.]|[\w]-)-?\d{3,6}(?!\d|\.\d)/g)) {
      const entry = catalog.covering(match[0]);
      if (!entry) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const alone = text.trim() === match[0];
      const confidence = Math.min(
        0.99,
        (alone && options.requested ? 0.9 : 0.1) +
          (label.test(before) ? 0.3 : 0) +
          (product.test(text) ? 0.4 : 0),
      );
      const needed = threshold + (options.raise?.[match[0]] ?? 0);
      found.push({
        code: match[0],
        entry: entry.code,
        start: match.index,
        end: match.index + match[0].length,
        line: text.slice(0, match.index).split('\n').length,
        confidence,
        threshold: needed,
        spoken: confidence >= needed,
        reason: { rule: 'number', terms: [], sentence: `stands in the text` },
      });
    }
    return found;
  };
  const detect = (text: string, options: DetectOptions = {}): Mention[] => {
    const mentions = new Map<string, Mention>();
    for (const verdict of inspect(text, options)) {
      if (!verdict.spoken) continue;
      const { threshold: _, spoken: __, line, ...rest } = verdict;
      const earlier = mentions.get(verdict.code);
      if (!earlier) mentions.set(verdict.code, { ...rest, count: 1, firstLine: line, lastLine: line });
      else mentions.set(verdict.code, { ...earlier, count: earlier.count + 1, lastLine: line });
    }
    return [...mentions.values()];
  };
  return { detect, inspect };
}
