/** `imerror catalog`: all entries; `catalog check`: are the files valid; `catalog review`: is what they say good? */
import { config } from 'dotenv';
import { loadCatalog } from '../../src/catalog/load.js';
import { readConfig } from '../../src/config.js';
import { UserError } from '../../src/errors.js';
import { readArguments } from './arguments.js';
import { entryJson } from './entry-json.js';
import type { Command, Io } from './io.js';

const USAGE =
  'usage: imerror catalog [--json] | imerror catalog check [FILE|FOLDER...] | imerror catalog review [FILE|FOLDER...]';

export const catalog: Command = async (args, io) => {
  if (args[0] === 'check') return check(args.slice(1), io);
  if (args[0] === 'review') return review(args.slice(1), io);
  const { values, words } = readArguments(args, { json: { type: 'boolean' } }, USAGE);
  if (words.length > 0) throw new UserError(`imerror: catalog takes no words\n${USAGE}`);
  const { entries } = await loadCatalog(catalogPaths(io));
  io.stdout.write(
    values.json
      ? `${JSON.stringify(entries.map(entryJson))}\n`
      : entries.map(({ code, title }) => `${code.padStart(13)}  ${title}\n`).join(''),
  );
  return 0;
};

async function check(args: string[], io: Io): Promise<number> {
  const { words } = readArguments(args, {}, USAGE);
  const { checkCatalog } = await import('../../src/catalog/check.js');
  const report = checkCatalog(words.length > 0 ? words : catalogPaths(io));
  for (const fault of report.faults) io.stderr.write(`${fault}\n`);
  if (report.faults.length > 0) return 1;
  io.stdout.write(
    `catalog: ${report.codes} codes in ${report.files} file${report.files === 1 ? '' : 's'}, no faults\n`,
  );
  return 0;
}

/** A team's own codes need not be as complete as ours: files of CATALOG_PATHS are reviewed only when named. */
async function review(args: string[], io: Io): Promise<number> {
  const { words } = readArguments(args, {}, USAGE);
  const { reviewCatalog } = await import('../../src/catalog/review.js');
  const report = reviewCatalog(words);
  for (const fault of report.faults) io.stderr.write(`${fault}\n`);
  if (report.faults.length > 0) return 1;
  io.stdout.write(`catalog: ${report.codes} codes reviewed by ${report.rules} rules, no faults\n`);
  return 0;
}

/** The same CATALOG_PATHS as the bot uses, from the environment and .env. */
export function catalogPaths(io: Io): string[] {
  config({ quiet: true, processEnv: io.env as Record<string, string> });
  return readConfig({ CATALOG_PATHS: io.env.CATALOG_PATHS }).catalogPaths;
}
