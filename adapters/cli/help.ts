/** `imerror help` and `imerror --version`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/catalog/paths.js';
import type { Command } from './io.js';

const HELP = `imerror explains Tencent Cloud Chat error codes.

  imerror CODE...            what a code means and what to do: imerror 70001 -10113
  imerror WORDS...           the same by words: imerror usersig expired
  imerror search WORDS...    a ranked list (--explain, --limit N, --json; --jsonl on standard input)
  imerror scan [FILE...]     marks the codes in logs or text, - for standard input
                             (--sensitivity strict|balanced|eager, --explain, --json; --jsonl)
  imerror catalog            all entries (--json); imerror catalog check and catalog review
                             judge the files
  imerror start              connects to Slack and Discord with the settings of the environment and .env
  imerror playground         opens the whole bot on a local page, without any token
  imerror stats [7d]         what was asked and explained, workspace by workspace (--json)
  imerror store              figures of the bot's memory; store export, store erase
  imerror help               this text; imerror --version

Options of the first two: --json, one object per query.
Exit codes: 0 found, 1 nothing found, 2 wrong usage or settings.
`;

export const help: Command = async (_, io) => {
  io.stdout.write(HELP);
  return 0;
};

export const version: Command = async (_, io) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  io.stdout.write(`${version}\n`);
  return 0;
};
