/** A section of the catalog to browse, or all sections. */
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { item } from './entry-card.js';

const MOST = 40;

/** @param name a part of a section's title in any case; '' lists the sections */
export function sectionCard(catalog: Catalog, name: string, words: Words): Card {
  const counts = new Map<string, number>();
  for (const { section, layer } of catalog.entries) {
    const title = `${section} (${words.layers[layer]})`;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const wanted = name.toLowerCase();
  const entries = catalog.entries.filter(
    ({ section, layer }) =>
      wanted !== '' && `${section} ${words.layers[layer]}`.toLowerCase().includes(wanted),
  );
  if (entries.length === 0) {
    return {
      ...blank(words.sections, words),
      notes: [[...counts].map(([title, count]) => `${title}: ${count}`).join(' · ')],
      footer: words.sectionHow,
    };
  }
  return {
    ...blank(words.sectionTitle(name.slice(0, 60), entries.length), words),
    kind: 'entries',
    items: entries.slice(0, MOST).map((entry) => item(entry)),
    ...(entries.length > MOST ? { footer: words.andMore(entries.length - MOST) } : {}),
  };
}
