/** Reads arguments so that a negative code is a word, not a flag: `imerror -10001 --json`. */
import { parseArgs } from 'node:util';
import { UserError } from '../../src/errors.js';
import { halfWidth } from '../../src/resolve/read-codes.js';

type Flags = Record<string, { type: 'boolean' | 'string'; short?: string }>;

export interface Arguments {
  values: Record<string, string | boolean | undefined>;
  /** Codes and words in the order typed. */
  words: string[];
}

/** @throws UserError with the usage line when a flag is unknown */
export function readArguments(args: string[], flags: Flags, usage: string): Arguments {
  const words: string[] = [];
  const rest: string[] = [];
  args.forEach((arg, index) => {
    const afterDashes = args.slice(0, index).includes('--');
    if (arg === '--' && !afterDashes) return;
    if (afterDashes || arg === '-' || /^-\d/.test(halfWidth(arg))) words.push(arg);
    else rest.push(arg);
  });
  try {
    const { values, tokens } = parseArgs({
      args: rest,
      options: flags,
      allowPositionals: true,
      tokens: true,
    });
    const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
    // The order in which things were typed is kept: codes and words may be mixed.
    const ordered = args.filter((arg) => words.includes(arg) || positionals.includes(arg));
    return { values: values as Arguments['values'], words: ordered };
  } catch (error) {
    throw new UserError(`imerror: ${(error as Error).message.split('. ')[0]}\n${usage}`);
  }
}
