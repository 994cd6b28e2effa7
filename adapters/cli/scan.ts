/** `imerror scan`: marks the codes in logs and text, or in messages, one JSON document a line. */
import { open } from 'node:fs/promises';
import { loadCatalog } from '../../src/catalog/load.js';
import { createDetector, type Detector } from '../../src/detect/index.js';
import { UserError } from '../../src/errors.js';
import type { Catalog, Sensitivity } from '../../src/types.js';
import { readArguments } from './arguments.js';
import { catalogPaths } from './catalog.js';
import type { Command, Io } from './io.js';
import { scanLog } from './scan-log.js';
import { scanMessages } from './scan-messages.js';
import { finder } from './scan-numbers.js';
import { reporter } from './scan-report.js';
import { writerTo } from './scan-writer.js';

const USAGE =
  'usage: imerror scan [FILE...] [--sensitivity strict|balanced|eager] [--explain] [--json] | imerror scan --jsonl < messages';
const FLAGS = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  sensitivity: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
const LEVELS = ['strict', 'balanced', 'eager'] as const;
/** Bytes read at once from a file. */
const STRETCH = 256 * 1024;

/** @returns 0 when everything was read and every line answered, 2 when a file or a line could not be */
export const scan: Command = async (args, io) => {
  const { values, words } = readArguments(args, FLAGS, USAGE);
  if (values.help) {
    io.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const sensitivity = levelOf(values.sensitivity);
  const catalog = await loadCatalog(catalogPaths(io));
  const detector = createDetector(catalog);
  const files = words.length > 0 ? words : ['-'];
  let exit = 0;
  for (const file of files) {
    try {
      const read = values.jsonl ? messages(file) : log(file, catalog, detector);
      exit = Math.max(exit, await read);
    } catch (error) {
      const fault = error as NodeJS.ErrnoException;
      if (!fault.code || fault.code === 'EPIPE') throw error;
      io.stderr.write(`imerror scan: cannot read ${file}: ${reasonOf(fault)}\n`);
      exit = 2;
    }
  }
  return exit;

  function messages(file: string): Promise<number> {
    return scanMessages(
      stretches(file, io),
      detector,
      { sensitivity, explain: values.explain === true },
      file,
      io,
    );
  }

  async function log(file: string, all: Catalog, judge: Detector): Promise<number> {
    const writer = writerTo(io.stdout);
    const shape = values.json ? 'json' : 'text';
    const report = reporter(all, file, { shape, explain: values.explain === true, color: io.color });
    await scanLog(stretches(file, io), finder(all), async (text, from, to, place) => {
      for (const verdict of judge.inspect(text, { sensitivity }, from, to)) {
        const line = report(text, verdict, place);
        if (line !== '') await writer.write(line);
      }
    });
    await writer.flush();
    return 0;
  }
};

function levelOf(typed: string | boolean | undefined): Sensitivity {
  if (typed === undefined) return 'balanced';
  const level = LEVELS.find((name) => name === typed);
  if (level) return level;
  throw new UserError(`imerror scan: --sensitivity ${typed}: choose strict, balanced or eager\n${USAGE}`);
}

const reasonOf = (fault: NodeJS.ErrnoException): string => {
  if (fault.code === 'ENOENT') return 'there is no such file: correct the path';
  if (fault.code === 'EISDIR') return 'it is a folder: name the files in it';
  if (fault.code === 'EACCES') return 'it may not be read: change its permissions';
  return fault.message;
};

/** The bytes of a file or of standard input, a stretch at a time; a stretch is good until the next is asked for. */
async function* stretches(file: string, io: Io): AsyncGenerator<Buffer> {
  if (file === '-') {
    for await (const chunk of io.stdin)
      yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    return;
  }
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(STRETCH);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, STRETCH, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
