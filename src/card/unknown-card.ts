/** The answer for a code the catalog does not hold: said plainly, with what may have been meant. */
import type { Card, Catalog, Entry } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { item } from './entry-card.js';

export function unknownCard(catalog: Catalog, code: string, near: Entry[], words: Words): Card {
  const product = catalog.entries[0]?.product ?? 'The catalog';
  return {
    ...blank(words.notFound(code), words),
    kind: 'unknown',
    code,
    summary: [
      { text: words.notFoundText(product), by: 'us' },
      ...(near.length > 0 ? [{ text: words.near, by: 'us' as const }] : []),
    ],
    items: near.map((entry) => item(entry)),
    actions: near.map((entry) => ({
      label: words.openButton(entry.code),
      action: { type: 'open', code: entry.code },
    })),
  };
}
