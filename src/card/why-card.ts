/** Why the bot spoke or kept quiet: rules, numbers and settings, never the message's words. */
import type { Decision } from '../annotate/decisions.js';
import type { Annotation } from '../annotate/ledger.js';
import type { Card } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';

/** Behind the button on an answer. */
export function whyCard(annotation: Annotation, words: Words): Card {
  const lines = (annotation.explained ?? []).map(({ code, confidence, reason }) =>
    words.whyLine(code, confidence, words.reason(reason)),
  );
  return {
    ...blank(words.whyTitle, words),
    summary: annotation.addressed ? [{ text: words.whyAsked, by: 'us' }] : [],
    notes: lines,
    ...(annotation.addressed ? {} : { footer: words.whySetting(annotation.sensitivity ?? 'balanced') }),
  };
}

/** Behind `/imerror why`: the last decisions here, or the one about a given message. */
export function decisionsCard(decisions: Decision[], words: Words): Card {
  return {
    ...blank(words.decisionsTitle, words),
    summary: decisions.length === 0 ? [{ text: words.decisionsNone, by: 'us' }] : [],
    notes: decisions.map((decision) => decisionLine(decision, words)),
    footer: words.decisionsFooter,
  };
}

function decisionLine({ at, message, outcome, rule, setting, candidates }: Decision, words: Words): string {
  const head = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} · ${message} · ${words.outcomes[outcome]}`;
  const because = rule === undefined ? [] : [words.rules[rule] ?? rule];
  const by = setting === undefined ? [] : [words.bySetting(setting)];
  const codes = candidates.map(({ code, confidence, threshold, reason }) =>
    words.whyCandidate(code, confidence, threshold, words.reason(reason)),
  );
  return [head, ...because, ...by, ...codes].join(' · ');
}
