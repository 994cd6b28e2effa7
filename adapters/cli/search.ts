/** `imerror search`: a ranked list for words, why it is ranked so, and many queries at once. */
import { loadCatalog } from '../../src/catalog/load.js';
import { UserError } from '../../src/errors.js';
import { createSearch } from '../../src/search/index.js';
import { readArguments } from './arguments.js';
import { catalogPaths } from './catalog.js';
import type { Command } from './io.js';
import { answerLines } from './search-lines.js';
import { explanationText, resultText, sectionsText } from './search-text.js';

const USAGE =
  'usage: imerror search WORDS... [--limit N] [--explain] [--json] | imerror search --jsonl < queries';
const FLAGS = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  limit: { type: 'string' },
} as const;

export const search: Command = async (args, io) => {
  const { values, words } = readArguments(args, FLAGS, USAGE);
  const query = words.join(' ').trim();
  if (values.jsonl && query !== '')
    throw new UserError(`imerror: --jsonl reads standard input, not words\n${USAGE}`);
  if (!values.jsonl && query === '')
    throw new UserError(`imerror: words to search for are missing\n${USAGE}`);
  const options = { limit: limitOf(values.limit) };
  const index = createSearch(await loadCatalog(catalogPaths(io)));
  if (values.jsonl) return answerLines((text) => index.find(text, options), io);

  const results = index.find(query, options);
  const explanations = values.explain ? index.explain(query, options) : [];
  if (values.json) {
    const found = results.map(({ entry, score, variants }) => ({
      code: entry.code,
      title: entry.title,
      score,
      variants,
    }));
    const reasons = explanations.map(({ entry, ...why }) => ({ code: entry.code, ...why }));
    io.stdout.write(
      `${JSON.stringify({ query, results: found, ...(values.explain ? { explain: reasons } : {}) })}\n`,
    );
  } else {
    if (results.length === 0) io.stdout.write(sectionsText(query, index.sections(), io));
    io.stdout.write(
      values.explain
        ? explanations.map((explanation) => explanationText(explanation, io)).join('')
        : results.map((result) => resultText(result, io)).join(''),
    );
  }
  return results.length > 0 ? 0 : 1;
};

function limitOf(typed: string | boolean | undefined): number {
  if (typed === undefined) return 10;
  const limit = Number(typed);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new UserError(`imerror: --limit ${typed}: give a whole number above 0\n${USAGE}`);
}
