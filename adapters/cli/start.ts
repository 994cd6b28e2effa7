/** `imerror start` and `imerror playground`: run until told to stop. */
import { once } from 'node:events';
import { config } from 'dotenv';
import { STOP_WITHIN, start as startAll } from '../start.js';
import { readArguments } from './arguments.js';
import type { Command, Io } from './io.js';

const USAGE = 'usage: imerror start [--or-playground]';

export const start: Command = async (args, io) => {
  const { values } = readArguments(args, { 'or-playground': { type: 'boolean' } }, USAGE);
  return runUntilStopped(io, { orPlayground: Boolean(values['or-playground']) });
};

export const playground: Command = async (args, io) => {
  readArguments(args, {}, 'usage: imerror playground');
  return runUntilStopped(io, { playground: true });
};

async function runUntilStopped(
  io: Io,
  options: { orPlayground?: boolean; playground?: boolean },
): Promise<number> {
  // The environment wins over .env; an absent .env is fine.
  config({ quiet: true, processEnv: io.env as Record<string, string> });
  const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), ...parentGone(io)]);
  const running = await startAll({ env: io.env, ...options });
  await asked;
  const late = setTimeout(() => process.exit(1), STOP_WITHIN);
  await running.stop();
  clearTimeout(late);
  process.exit(0);
}

/** How often the parent is looked at, in milliseconds. */
const LOOK = 250;

/** npm runs scripts in a shell that dies of a signal without passing it on; its death is the signal then. */
function parentGone(io: Io): Promise<void>[] {
  if (io.env.npm_lifecycle_event === undefined) return [];
  const parent = process.ppid;
  const gone = new Promise<void>((resolve) => {
    const looking = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(looking);
      resolve();
    }, LOOK);
    looking.unref();
  });
  return [gone];
}
