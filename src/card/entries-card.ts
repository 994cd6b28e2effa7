/** The answer for several codes at once: the first few explained in a line or two, the rest named. */
import { resolveCode } from '../resolve/resolve.js';
import type { Card, CardItem, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { entryCard, item, type Look } from './entry-card.js';
import { unknownCard } from './unknown-card.js';

/** Codes explained in one answer; the others are only named. */
export const MOST_EXPLAINED = 3;
const MOST_NAMED = 22;

/** The right card for a list of codes; none, one and many each have their own form. */
export function codesCard(catalog: Catalog, codes: string[], words: Words, look: Look = 'short'): Card {
  const resolved = codes.map((code) => resolveCode(catalog, code));
  const [only] = resolved;
  if (resolved.length === 1 && only) {
    return only.kind === 'unknown'
      ? unknownCard(catalog, only.code, only.near, words)
      : entryCard(catalog, only.entry, only.code, words, look);
  }
  const compact = resolved.length > MOST_EXPLAINED;
  const items = resolved.slice(0, MOST_NAMED).map((one): CardItem => {
    if (one.kind === 'unknown') return { code: one.code, title: words.notFound(one.code) };
    const line = item(one.entry, one.code);
    if (compact) return line;
    const summary = one.entry.description || one.entry.known?.text || words.noDescription;
    const step = one.entry.advice?.[0]?.text;
    const summaryBy = one.entry.description ? 'vendor' : 'us';
    return { ...line, summary, summaryBy, ...(step ? { note: step } : {}) };
  });
  const rest = resolved.slice(MOST_NAMED).map(({ code }) => code);
  const known = resolved.flatMap((one) => (one.kind === 'unknown' ? [] : [one.code])).slice(0, 5);
  return {
    ...blank(words.several(resolved.length), words),
    kind: 'entries',
    items,
    ...(rest.length > 0 ? { footer: `${words.alsoHere}: ${rest.slice(0, 50).join(', ')}` } : {}),
    actions: known.map((code) => ({ label: words.openButton(code), action: { type: 'open', code } })),
  };
}
