/**
 * Measures search without the labelled queries: each alias in turn is taken out of the catalog, a fifth at a time,
 * and asked as a query; its entry (or same-meaning group) must come back by its other words. Harder than what
 * people type, but it is large and no one tuned words to it; the numbers in src/search/settings.ts come from here.
 * node eval/search-heldout.mjs [--sweep]; IMERROR_DIST names another build.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { seeded } from '../bench/search-catalog.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.IMERROR_DIST ? resolve(process.env.IMERROR_DIST) : here('../dist');
const load = (path) => import(pathToFileURL(`${dist}/src/${path}`).href);
const { loadCatalog } = await load('catalog/load.js');
const { createCatalog } = await load('catalog/catalog.js');
const { prepareSearch } = await load('search/prepare.js');
const { createSearch } = await load('search/index.js');
const { indexSettings, rankSettings } = await load('search/settings.js');
const { entries, groups } = await loadCatalog();
const parts = 5;
const nonsense = readFileSync(here('nonsense.txt'), 'utf8').split('\n').filter(Boolean);

/** The catalog without a fifth of its aliases, and those as queries with the codes they mean. */
function fold(number) {
  const random = seeded(7);
  const data = structuredClone({ entries, groups });
  const queries = [];
  const take = (owner, codes) => {
    for (const [language, list] of Object.entries(owner.aliases ?? {})) {
      owner.aliases[language] = list.filter((query) => {
        const out = Math.floor(random() * parts) === number;
        if (out) queries.push({ query, codes });
        return !out;
      });
    }
  };
  const members = new Map(data.groups.map((group) => [group.id, new Set(group.codes)]));
  for (const entry of data.entries) take(entry, members.get(entry.group) ?? new Set([entry.code]));
  for (const group of data.groups) take(group, members.get(group.id));
  return { data, queries };
}

const folds = Array.from({ length: parts }, (_, number) => fold(number));

/** Results with the members of one group counted once. */
const answersOf = (results) =>
  results.filter(
    (result, place) =>
      !results.slice(0, place).some((earlier) => earlier.variants.includes(result.entry.code)),
  );

function measure(index, rank) {
  const sum = { queries: 0, success1: 0, mrr5: 0, silent: 0 };
  for (const { data, queries } of folds) {
    const prepared = { search: prepareSearch(data, here('../catalog'), index), detection: {} };
    const search = createSearch(createCatalog(data, prepared), rank);
    for (const { query, codes } of queries) {
      const answers = answersOf(search.find(query, { limit: 30 }));
      const place = answers.slice(0, 5).findIndex((answer) => codes.has(answer.entry.code));
      sum.queries += 1;
      sum.success1 += Number(place === 0);
      sum.mrr5 += place < 0 ? 0 : 1 / (place + 1);
      sum.silent += Number(answers.length === 0);
    }
  }
  const data = { entries, groups };
  const whole = createSearch(
    createCatalog(data, { search: prepareSearch(data, here('../catalog'), index), detection: {} }),
    rank,
  );
  const answered = nonsense.filter((query) => whole.find(query).length > 0).length;
  const share = (value) => (value / sum.queries).toFixed(3);
  return `success@1 ${share(sum.success1)}  MRR@5 ${share(sum.mrr5)}  unanswered ${share(sum.silent)}  nonsense answered ${answered} of ${nonsense.length}`;
}

console.log(`${folds.reduce((count, { queries }) => count + queries.length, 0)} aliases held out`);
console.log('as set'.padEnd(24), measure(indexSettings, rankSettings));
if (process.argv.includes('--sweep')) {
  for (const [name, value] of Object.entries(rankSettings)) {
    for (const factor of [0.7, 1.3]) {
      const other = Math.round(value * factor * 100) / 100;
      console.log(`${name} ${other}`.padEnd(24), measure(indexSettings, { ...rankSettings, [name]: other }));
    }
  }
  for (const name of ['saturation', 'lengthNorm']) {
    for (const factor of [0.5, 1.5]) {
      const other = Math.round(indexSettings[name] * factor * 100) / 100;
      console.log(`${name} ${other}`.padEnd(24), measure({ ...indexSettings, [name]: other }, rankSettings));
    }
  }
  for (const [name, value] of Object.entries(indexSettings.fields)) {
    for (const factor of [0.5, 1.5]) {
      const fields = { ...indexSettings.fields, [name]: value * factor };
      console.log(
        `${name} ${value * factor}`.padEnd(24),
        measure({ ...indexSettings, fields }, rankSettings),
      );
    }
  }
}
