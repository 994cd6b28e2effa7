/** `imerror store`: figures of the store, everything in it as JSON lines, and erasing. */
import { existsSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { config } from 'dotenv';
import { readConfig } from '../../src/config.js';
import { UserError } from '../../src/errors.js';
import { type Erased, eraseChannel, erasePerson, eraseWorkspace } from '../../src/store/erase.js';
import type { FactStore } from '../../src/store/fact.js';
import { figuresOf } from '../../src/store/figures.js';
import { filePath, openBareStore } from '../../src/store/open.js';
import { redisHost } from '../../src/store/redis-address.js';
import { readArguments } from './arguments.js';
import type { Command, Io } from './io.js';
import { timeOf } from './store-age.js';

const USAGE = `usage: imerror store [--json]
       imerror store export
       imerror store erase --person ID | --channel PLATFORM/WORKSPACE/CHANNEL | --workspace PLATFORM/WORKSPACE`;

const FLAGS = {
  json: { type: 'boolean' },
  person: { type: 'string' },
  channel: { type: 'string' },
  workspace: { type: 'string' },
} as const;

export const store: Command = async (args, io) => {
  const { values, words } = readArguments(args, FLAGS, USAGE);
  const [what = 'figures', ...rest] = words;
  const targets = (['person', 'channel', 'workspace'] as const).filter((name) => values[name] !== undefined);
  const wellFormed = rest.length === 0 && targets.length === (what === 'erase' ? 1 : 0);
  if (!wellFormed || !['figures', 'export', 'erase'].includes(what)) throw new UserError(`imerror: ${USAGE}`);
  const [target = 'person'] = targets;
  const erase = what === 'erase' ? eraser(target, String(values[target])) : undefined;

  const url = storeUrl(io);
  const opened = await openBareStore(url);
  try {
    if (erase) return report(await erase(opened), io);
    if (what === 'export') return await exportAll(opened, io);
    return await showFigures(opened, url, Boolean(values.json), io);
  } finally {
    await opened.close();
  }
};

/** The same STORE_URL as the bot uses, from the environment and .env; looking at a store must not make one. */
function storeUrl(io: Io): string {
  config({ quiet: true, processEnv: io.env as Record<string, string> });
  const url = readConfig({ STORE_URL: io.env.STORE_URL }).storeUrl;
  if (url === 'memory:') {
    throw new UserError(
      'imerror: STORE_URL is memory:, which ends with the bot: there is nothing to look at',
    );
  }
  const path = filePath(url);
  if (path !== undefined && !existsSync(path)) {
    throw new UserError(
      `imerror: there is no store at ${path}: "imerror start" makes it, or correct STORE_URL`,
    );
  }
  return url;
}

function eraser(target: 'person' | 'channel' | 'workspace', given: string) {
  const [platform = '', workspace = '', channel = '', ...more] = given.split('/');
  const fits =
    target === 'person'
      ? given !== '' && !given.includes('/')
      : target === 'channel'
        ? platform !== '' && channel !== '' && more.length === 0
        : platform !== '' && workspace !== '' && channel === '' && given.split('/').length === 2;
  if (!fits) throw new UserError(`imerror: --${target} ${given} is incomplete\n${USAGE}`);
  return (opened: FactStore): Promise<Erased> => {
    if (target === 'person') return erasePerson(opened, given);
    if (target === 'channel') return eraseChannel(opened, platform, workspace, channel);
    return eraseWorkspace(opened, platform, workspace);
  };
}

function report({ removed, changed }: Erased, io: Io): number {
  io.stdout.write(
    removed + changed === 0
      ? 'store: nothing found\n'
      : `store: ${removed} fact${removed === 1 ? '' : 's'} removed, ${changed} kept without the person\n`,
  );
  return removed + changed === 0 ? 1 : 0;
}

async function exportAll(opened: FactStore, io: Io): Promise<number> {
  async function* lines() {
    for await (const fact of opened.facts('')) yield `${JSON.stringify(fact)}\n`;
  }
  await pipeline(Readable.from(lines()), io.stdout, { end: false });
  return 0;
}

async function showFigures(opened: FactStore, url: string, json: boolean, io: Io): Promise<number> {
  const kinds = await figuresOf(opened, timeOf);
  const path = filePath(url);
  const where = path ?? `Redis at ${redisHost(url)}`;
  const total = {
    facts: kinds.reduce((sum, { facts }) => sum + facts, 0),
    bytes: path === undefined ? kinds.reduce((sum, { bytes }) => sum + bytes, 0) : statSync(path).size,
  };
  if (json) {
    io.stdout.write(`${JSON.stringify({ store: where, ...total, kinds })}\n`);
    return 0;
  }
  const day = (time?: number) => (time === undefined ? '' : new Date(time).toISOString().slice(0, 10));
  const rows = [
    ['kind', 'facts', 'size', 'oldest'],
    ...kinds.map(({ kind, facts, bytes, oldest }) => [kind, String(facts), size(bytes), day(oldest)]),
  ];
  const row = ([kind = '', facts = '', bytes = '', oldest = '']: string[]) =>
    `${kind.padEnd(14)}${facts.padStart(9)}${bytes.padStart(12)}  ${oldest}`.trimEnd();
  io.stdout.write(`${where}: ${total.facts} facts, ${size(total.bytes)}\n\n${rows.map(row).join('\n')}\n`);
  return 0;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

function size(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${unit === 0 ? bytes : (bytes / 1_000 ** unit).toFixed(1)} ${UNITS[unit]}`;
}
