/** `imerror CODE...` and `imerror WORDS...`: the explanation, coloured on a terminal, plain in a pipe. */
import { type Asked, createAnswers } from '../../src/answer/answer-query.js';
import { entryCard } from '../../src/card/entry-card.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { createDetector } from '../../src/detect/index.js';
import { UserError } from '../../src/errors.js';
import { resolveCode } from '../../src/resolve/resolve.js';
import { createSearch } from '../../src/search/index.js';
import type { Card, Catalog, Entry } from '../../src/types.js';
import { en } from '../../src/words/en.js';
import { readArguments } from './arguments.js';
import { catalogPaths } from './catalog.js';
import { entryJson } from './entry-json.js';
import type { Command } from './io.js';
import { renderCard } from './render.js';

const USAGE = 'usage: imerror CODE... | imerror WORDS... [--json]';

/** One query's answer: what JSON shows, and the card for a person. */
interface Answer {
  query: string;
  kind: 'entry' | 'range' | 'search' | 'none';
  entry?: Entry;
  results: { entry: Entry; score?: number }[];
  card: () => Card;
}

export const explain: Command = async (args, io) => {
  const { values, words } = readArguments(args, { json: { type: 'boolean' } }, USAGE);
  const query = words.join(' ').trim();
  if (query === '') throw new UserError(`imerror: a code or words are missing\n${USAGE}`);
  const catalog = await loadCatalog(catalogPaths(io));
  const answers = answersTo(catalog, query);
  for (const answer of answers)
    io.stdout.write(values.json ? `${JSON.stringify(json(answer))}\n` : renderCard(answer.card(), io));
  return answers.every(({ kind }) => kind !== 'none') ? 0 : 1;
};

/** Every code asked for is answered by itself; words are one question. */
function answersTo(catalog: Catalog, query: string): Answer[] {
  const answers = createAnswers(catalog, createDetector(catalog), createSearch(catalog), en, 'full');
  const asked = answers.ask(query, 'plain');
  const card = () => answers.cardFor(asked);
  switch (asked.kind) {
    case 'codes':
      return asked.codes.map((code) =>
        codeAnswer(catalog, code, () => answers.cardFor({ ...asked, codes: [code] })),
      );
    case 'search':
      return [searchAnswer(catalog, asked)];
    case 'none':
    case 'help':
      return [{ query, kind: 'none', results: [], card }];
  }
}

function codeAnswer(catalog: Catalog, code: string, card: () => Card): Answer {
  const resolved = resolveCode(catalog, code);
  if (resolved.kind === 'unknown') {
    return { query: code, kind: 'none', results: resolved.near.map((entry) => ({ entry })), card };
  }
  return {
    query: code,
    kind: resolved.kind,
    entry: resolved.entry,
    results: [{ entry: resolved.entry }],
    card,
  };
}

/** A terminal has room: the best entry in full, the others below it. */
function searchAnswer(catalog: Catalog, { query, results }: Extract<Asked, { kind: 'search' }>): Answer {
  const [best, ...others] = results;
  if (!best)
    return {
      query,
      kind: 'none',
      results: [],
      card: () => entryCard(catalog, catalog.entries[0]!, query, en, 'full'),
    };
  const card = () => ({
    ...entryCard(catalog, best.entry, best.entry.code, en, 'full'),
    items: others.map(({ entry }) => ({ code: entry.code, title: entry.title, layer: entry.layer })),
  });
  return { query, kind: 'search', entry: best.entry, results, card };
}

const json = ({ query, kind, entry, results }: Answer) => ({
  query,
  kind,
  ...(entry ? { entry: entryJson(entry) } : {}),
  results: results.map(({ entry, score }) => ({
    code: entry.code,
    title: entry.title,
    ...(score === undefined ? {} : { score: Number(score.toFixed(4)) }),
  })),
});
