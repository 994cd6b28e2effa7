/** Queries in, results out, one JSON document a line, in order: every line is answered, also a wrong one. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { SearchResult } from '../../src/search/index.js';
import type { Io } from './io.js';

/** @returns 0 when every line was a query, 2 when one was not */
export async function answerLines(find: (query: string) => SearchResult[], io: Io): Promise<number> {
  let exit = 0;
  let number = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const asked = readLine(line);
    if ('error' in asked) {
      exit = 2;
      io.stderr.write(
        `imerror: line ${number}: ${asked.error}: write {"id": "1", "query": "usersig expired"}\n`,
      );
    }
    const answer =
      'error' in asked
        ? { id: asked.id, error: asked.error }
        : {
            id: asked.id,
            results: find(asked.query).map(({ entry, score }) => ({ code: entry.code, score })),
          };
    if (!io.stdout.write(`${JSON.stringify(answer)}\n`)) await once(io.stdout, 'drain');
  }
  return exit;
}

function readLine(line: string): { id: unknown; query: string } | { id: unknown; error: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { id: null, error: 'not a JSON document' };
  }
  const { id = null, query } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  return typeof query === 'string' ? { id, query } : { id, error: '"query" is missing or not a text' };
}
