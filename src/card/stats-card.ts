/** What was asked and explained lately. */
import type { Figures } from '../counters/counters.js';
import type { Card, Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { item } from './entry-card.js';

const MOST = 10;

export function statsCard(catalog: Catalog, figures: Figures, words: Words): Card {
  const { explained, unknown, nothing, verdicts } = figures;
  return {
    ...blank(words.statsTitle(figures.days), words),
    kind: 'results',
    summary: explained.length === 0 ? [{ text: words.statsNone, by: 'us' }] : [],
    items: explained.slice(0, MOST).flatMap(({ code, count }) => {
      const entry = catalog.covering(code);
      return entry ? [{ ...item(entry, code), note: words.times(count) }] : [];
    }),
    facts: [
      ...(unknown.length > 0
        ? [
            {
              label: words.statsUnknown,
              value: unknown
                .slice(0, MOST)
                .map(({ code, count }) => `${code} (${count})`)
                .join(', '),
            },
          ]
        : []),
      { label: words.statsNothing, value: String(nothing) },
      ...(figures.words.length > 0
        ? [{ label: words.statsWords, value: figures.words.slice(0, MOST).join(', ') }]
        : []),
      {
        label: words.statsVerdicts,
        value: words.verdicts(verdicts.helpful, verdicts.wrong, verdicts.dismissed),
      },
    ],
    actions: explained
      .slice(0, 5)
      .map(({ code }) => ({ label: words.openButton(code), action: { type: 'open', code } })),
  };
}
