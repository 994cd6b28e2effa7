/** Ready-made engines over the same entries and the same texts, to measure ours against. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

/** Every text of an entry that ours searches too, groups' aliases included. */
export const documentsOf = (catalog) => {
  const groups = new Map(catalog.groups.map((group) => [group.id, group]));
  return catalog.entries.map((entry) => {
    const names = [entry.aliases, groups.get(entry.group)?.aliases];
    return {
      id: entry.code,
      code: entry.code,
      title: entry.title,
      description: entry.description,
      section: entry.section,
      aliases: names.flatMap((name) => [...(name?.en ?? []), ...(name?.zh ?? [])]),
      advice: (entry.advice ?? []).map((step) => step.text),
      constants: entry.constants ?? [],
    };
  });
};

const keys = ['code', 'title', 'description', 'section', 'aliases', 'advice', 'constants'];

/** fuse.js as its manual's first example uses it. */
export function plainFuse(documents) {
  const fuse = new Fuse(documents, { keys });
  return (query) => fuse.search(query, { limit: 10 }).map((result) => result.item.code);
}

/** The best setting found for this catalog: token search, strict, short fields preferred, stems. */
export function tunedFuse(documents) {
  const fuse = new Fuse(documents, {
    keys: [
      { name: 'code', weight: 1 },
      { name: 'title', weight: 1 },
      { name: 'aliases', weight: 1 },
      { name: 'description', weight: 1 },
      { name: 'section', weight: 0.8 },
    ],
    useTokenSearch: true,
    threshold: 0.2,
    ignoreFieldNorm: false,
    fieldNormWeight: 0.2,
    tokenMatch: 'any',
    minMatchCharLength: 1,
  });
  const stems = (query) =>
    query
      .toLowerCase()
      .split(/\s+/)
      .map((word) => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word))
      .join(' ');
  return (query) => fuse.search(stems(query), { limit: 10 }).map((result) => result.item.code);
}

/** MiniSearch with stems, prefixes, fuzziness and Han characters split, titles and aliases first. */
export function miniSearch(documents) {
  const tokenize = (text) =>
    String(text)
      .normalize('NFKC')
      .match(/\p{Script=Han}|-?\d+|[\p{L}\p{N}_]+/gu) ?? [];
  const index = new MiniSearch({
    fields: keys,
    tokenize,
    processTerm: (term) => (/^[a-z]{3,}$/i.test(term) ? stemmer(term.toLowerCase()) : term.toLowerCase()),
    extractField: (document, field) =>
      Array.isArray(document[field]) ? document[field].join(' ') : document[field],
    searchOptions: {
      boost: { code: 2, title: 1.5, aliases: 1.2, section: 0.8, advice: 0.3, constants: 0.4 },
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      prefix: (term) => term.length > 3,
    },
  });
  index.addAll(documents);
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map((result) => result.id);
}
