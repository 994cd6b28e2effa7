import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/search/fields.js';
import type { SearchResult } from '../../src/search/index.js';
import type { Entry } from '../../src/types.js';
import { catalog } from '../catalog.js';
import { search } from './open.js';

/** The members of a same-meaning group are one answer. */
const answers = (results: SearchResult[]): SearchResult[] =>
  results.filter(
    ({ entry }, place) => !results.slice(0, place).some(({ variants }) => variants.includes(entry.code)),
  );

const among = (entry: Entry, query: string): boolean =>
  answers(search.find(query, { limit: 60 }))
    .slice(0, 3)
    .some((result) => result.entry === entry || result.variants.includes(entry.code));

describe('every entry is found by its own words', () => {
  it('titles are unique and find their entry first', () => {
    expect(new Set(catalog.entries.map(({ title }) => title.toLowerCase())).size).toBe(
      catalog.entries.length,
    );
    const missed = catalog.entries.filter((entry) => search.find(entry.title)[0]?.entry !== entry);
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it('an alias finds its entry or its group among the first three answers', () => {
    const missed = catalog.entries.flatMap((entry) =>
      [...(entry.aliases?.en ?? []), ...(entry.aliases?.zh ?? [])].filter((alias) => !among(entry, alias)),
    );
    expect(missed).toEqual([]);
  });

  it("a group's alias finds the group among the first three answers", () => {
    const missed = catalog.groups.flatMap(({ aliases, codes }) =>
      [...(aliases?.en ?? []), ...(aliases?.zh ?? [])].filter((alias) =>
        codes.every((code) => !among(catalog.byCode(code) as Entry, alias)),
      ),
    );
    expect(missed).toEqual([]);
  });

  it("a description's first sentence finds its entry or its group among the first three answers", () => {
    const missed = catalog.entries.filter((entry) => {
      const sentence = firstSentence(entry.description);
      return sentence !== '' && !among(entry, sentence);
    });
    expect(missed.map(({ code }) => code)).toEqual([]);
  });
});
