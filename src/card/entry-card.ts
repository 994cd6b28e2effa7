/** The answer for one code. */
import { isRange } from '../catalog/catalog.js';
import type { Card, CardItem, Catalog, Entry, Quoted } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';

/**
 * `short`: what it means, what to do, one link; the rest behind a button. `full`: everything that is known.
 */
export type Look = 'short' | 'full';

const MOST = { short: { links: 1, related: 3 }, full: { links: 4, related: 6 } };

/** @param code the code as asked, which for a range entry is a number inside it */
export function entryCard(catalog: Catalog, entry: Entry, code: string, words: Words, look: Look): Card {
  const related = relatedItems(catalog, entry, words).slice(0, MOST[look].related);
  const full = look === 'full';
  const own = entry.translations?.[words.language];
  return {
    ...blank(own?.title ?? entry.title, words),
    kind: 'entry',
    tone: entry.kind ?? 'neutral',
    code,
    entry: entry.code,
    subtitle: `${words.layers[entry.layer]} · ${entry.section}`,
    summary: summaryOf(entry, code, words),
    facts: full ? factsOf(entry, words) : [],
    advice: own?.advice ?? (entry.advice ?? []).map((step) => step.text),
    notes: (entry.notes ?? []).filter(({ meaning }) => full || meaning).map((note) => note.text),
    links: linksOf(entry, MOST[look].links, words),
    related,
    actions: related.map(({ code }) => ({ label: words.openButton(code), action: { type: 'open', code } })),
  };
}

/** The vendor's words as the vendor's; where there are none, that is said and what is known stands beside it. */
function summaryOf(entry: Entry, code: string, words: Words): Quoted[] {
  const summary: Quoted[] = [];
  if (isRange(entry.code) && code !== entry.code)
    summary.push({ text: words.inRange(code, entry.code), by: 'us' });
  const translated = entry.translations?.[words.language]?.description;
  if (entry.description) summary.push({ text: entry.description, by: 'vendor' });
  else summary.push({ text: words.noDescription, by: 'us' });
  if (translated) summary.push({ text: translated, by: 'us' });
  if (entry.known) summary.push({ text: entry.known.text, by: 'us', source: entry.known.source });
  return summary;
}

const factsOf = (entry: Entry, words: Words): Card['facts'] => [
  ...(entry.kind ? [{ label: words.facts.kind, value: words.kinds[entry.kind] }] : []),
  ...(entry.retryable ? [{ label: words.facts.retry, value: words.retries[entry.retryable] }] : []),
  ...(entry.constants ? [{ label: words.facts.constant, value: entry.constants.join(', ') }] : []),
];

/** The page where one acts comes first; the vendor's table is always the last. */
function linksOf(entry: Entry, most: number, { language }: Words): Card['links'] {
  const links = entry.links.map(({ title, url, zh }) => ({
    title,
    url: language === 'zh' && zh ? zh.url : url,
  }));
  const table = links.at(-1);
  return table && most > 1 && links.length > most
    ? [...links.slice(0, most - 1), table]
    : links.slice(0, most);
}

function relatedItems(catalog: Catalog, entry: Entry, words: Words): CardItem[] {
  const group = catalog.groups.find(({ id }) => id === entry.group);
  const ties = [
    ...(entry.related ?? []),
    ...(group?.codes ?? []).map((code) => ({ code, relation: 'same meaning' as const, note: undefined })),
  ];
  const items = new Map<string, CardItem>();
  for (const tie of ties) {
    const other = catalog.byCode(tie.code);
    if (!other || other.code === entry.code || items.has(other.code)) continue;
    items.set(other.code, { ...item(other), note: tie.note ?? words.relations[tie.relation] });
  }
  return [...items.values()];
}

/** An entry as a line of a list. */
export const item = (entry: Entry, code = entry.code): CardItem => ({
  code,
  title: entry.title,
  layer: entry.layer,
});
