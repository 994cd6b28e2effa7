/** The terminal: `imerror`. Every command is loaded only when it is called, so that an answer comes at once. */
import { Refusal, UserError } from '../../src/errors.js';
import type { Command, Io } from './io.js';

const COMMANDS: Record<string, () => Promise<Command>> = {
  search: async () => (await import('./search.js')).search,
  scan: async () => (await import('./scan.js')).scan,
  catalog: async () => (await import('./catalog.js')).catalog,
  start: async () => (await import('./start.js')).start,
  playground: async () => (await import('./start.js')).playground,
  store: async () => (await import('./store.js')).store,
  stats: async () => (await import('./stats.js')).stats,
  help: async () => (await import('./help.js')).help,
};

/** @returns the exit code: 0 found or done, 1 nothing found, 2 wrong usage or settings */
export async function run(args: string[], io: Io): Promise<number> {
  try {
    const [first = 'help', ...rest] = args;
    if (first === '--version' || first === '-v') return await (await import('./help.js')).version([], io);
    if (first === '--help' || first === '-h') return await (await import('./help.js')).help([], io);
    const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
    if (command) return await (await command())(rest, io);
    return await (await import('./explain.js')).explain(args, io);
  } catch (error) {
    if (error instanceof UserError) {
      io.stderr.write(`${error.message}\n`);
      return 2;
    }
    // A platform that is away now: nothing to correct, so another code than a wrong setting's.
    if (error instanceof Refusal) {
      io.stderr.write(`${error.message}${error.remedy ? `: ${error.remedy}` : ''}\n`);
      return 1;
    }
    throw error;
  }
}

const { stdin, stdout, stderr, env } = process;
// A reader that closes the pipe early (head, grep -q) is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const color = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  color,
  width: stdout.columns ?? 80,
});
