/** Why an answer was given: the rule and its terms, never the message's words. */
import type { Annotation } from '../annotate/ledger.js';
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';

export function whyCard(annotation: Annotation, words: Words): Card {
  const lines = (annotation.explained ?? []).map(({ code, confidence, reason }) =>
    words.whyLine(code, confidence, reason.sentence),
  );
  return {
    ...blank(words.whyTitle),
    summary: annotation.addressed ? [{ text: words.whyAsked, by: 'us' }] : [],
    notes: lines,
    ...(annotation.addressed ? {} : { footer: words.whySetting(annotation.sensitivity ?? 'balanced') }),
  };
}
