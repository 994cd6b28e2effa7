/**
 * Measures search on the labelled queries: ours and ready-made engines in one run.
 * node eval/search.mjs [--misses] [--write] [--json] [FILE]; IMERROR_DIST names another build than ../dist.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { judge, summary } from './search-metrics.mjs';
import { report, writeReport } from './search-report.mjs';
import { documentsOf, miniSearch, plainFuse, tunedFuse } from './search-rivals.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.IMERROR_DIST ? resolve(process.env.IMERROR_DIST) : here('../dist');
const load = (path) => import(pathToFileURL(`${dist}/src/${path}`).href);

export const readQueries = (path = here('search.jsonl')) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Every engine's judged queries, and how much the aliases know of the queries. */
export async function measure(queries) {
  const [{ loadCatalog }, { createSearch }, { keyOf }] = await Promise.all([
    load('catalog/load.js'),
    load('search/index.js'),
    load('search/terms.js'),
  ]);
  const catalog = await loadCatalog();
  const documents = documentsOf(catalog);
  const search = createSearch(catalog);
  const engines = {
    imerror: (query) => search.find(query).map(({ entry }) => entry.code),
    'fuse.js, plain': plainFuse(documents),
    'fuse.js, tuned': tunedFuse(documents),
    MiniSearch: miniSearch(documents),
  };
  const judged = Object.fromEntries(
    Object.entries(engines).map(([name, find]) => [
      name,
      queries.map(({ id, query, kind, relevant }) => {
        const codes = find(query);
        return { id, query, kind, relevant, codes, row: judge(relevant, codes) };
      }),
    ]),
  );
  return { judged, overlap: overlapOf(queries, documents, keyOf) };
}

/** Labelled queries that equal or contain an alias once both are folded, lower case and stemmed. */
function overlapOf(queries, documents, keyOf) {
  const aliases = new Set(documents.flatMap((document) => document.aliases).map(keyOf));
  const keys = queries
    .filter(({ relevant }) => Object.keys(relevant).length > 0)
    .map(({ query }) => keyOf(query));
  const inside = (key) => [...aliases].some((alias) => ` ${key} `.includes(` ${alias} `));
  const han = (key) =>
    [...aliases].some(
      (alias) => /\p{Script=Han}/u.test(alias) && key.replaceAll(' ', '').includes(alias.replaceAll(' ', '')),
    );
  return {
    aliases: aliases.size,
    equal: keys.filter((key) => aliases.has(key)).length,
    contain: keys.filter((key) => inside(key) || han(key)).length,
    of: keys.length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = new Set(process.argv.slice(2).filter((arg) => arg.startsWith('--')));
  const file = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  const result = await measure(readQueries(file));
  if (flags.has('--misses')) {
    for (const { id, kind, query, codes, relevant, row } of result.judged.imerror) {
      if (row.queries ? row.success1 === 1 : row.answered === 0) continue;
      console.log(
        `${id} ${kind} "${query}" wants ${JSON.stringify(relevant)} got ${codes.slice(0, 5).join(' ') || 'nothing'}`,
      );
    }
  }
  if (flags.has('--json')) {
    const rows = Object.entries(result.judged).map(([name, list]) => [
      name,
      summary(list.map(({ row }) => row)),
    ]);
    console.log(JSON.stringify({ ...Object.fromEntries(rows), overlap: result.overlap }));
  } else console.log(report(result));
  if (flags.has('--write')) writeReport(here('../docs/search.md'), report(result));
}
