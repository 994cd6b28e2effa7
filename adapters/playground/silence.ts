/** Why the bot posted nothing under a message, from its own record of the decision. */

import type { Decision } from '../../src/annotate/decisions.js';
import type { Candidate } from '../../src/annotate/plan.js';
import type { Settings } from '../../src/policy/settings.js';
import { en as words } from '../../src/words/en.js';

export interface Silence {
  /** One sentence for the whole message. */
  sentence: string;
  numbers: { code: string; sentence: string; confidence: number; threshold: number }[];
}

/** Where a number that could be a code was seen, the bot wrote down what it decided; where none was, nothing. */
const NOTHING_SEEN: Silence = { sentence: 'no number in it is a code of the catalog', numbers: [] };

export function explainSilence(decision: Decision | undefined, mode: Settings['mode']): Silence {
  if (!decision) return mode === 'off' ? { sentence: words.rules.off ?? 'off', numbers: [] } : NOTHING_SEEN;
  const { outcome, rule, setting, candidates } = decision;
  const because = rule === undefined ? words.outcomes[outcome] : (words.rules[rule] ?? rule);
  const by = setting === undefined ? [] : [words.bySetting(setting)];
  return { sentence: [because, ...by].join(', '), numbers: onePerCode(candidates) };
}

/** A number that occurs several times is told once, where it came nearest to being meant. */
function onePerCode(candidates: Candidate[]): Silence['numbers'] {
  const best = new Map<string, Candidate>();
  for (const one of candidates) {
    if (one.confidence > (best.get(one.code)?.confidence ?? -1)) best.set(one.code, one);
  }
  return [...best.values()].map(({ reason, ...rest }) => ({ ...rest, sentence: reason.sentence }));
}
