/** Reads the files of a message and says which codes are meant in them. Of their content nothing is kept or logged. */
import { createHash } from 'node:crypto';
import type { DetectOptions, Detector } from '../detect/index.js';
import type { AttachedFile, Clock, Log } from '../types.js';
import { choose, type NotRead, shownName } from './choose.js';
import { createGate } from './gate.js';
import { ATTACHMENTS } from './limits.js';
import { readBytes } from './read-bytes.js';
import { NoText, readText } from './read-text.js';
import { createRecent } from './recent.js';
import { type Scan, scanText } from './scan-text.js';
import type { Found } from './tally.js';

/** What the files of one message hold. */
export interface Reading {
  /** Each code once, the first file that holds it; certain enough here. */
  found: Found[];
  /** Numbers that might have been codes. */
  silent: Found[];
  notRead: NotRead[];
  /** Names of the files that were read. */
  read: string[];
}

export const NOTHING_READ: Reading = { found: [], silent: [], notRead: [], read: [] };

export type ReadFiles = (
  files: readonly AttachedFile[] | undefined,
  options: DetectOptions,
) => Promise<Reading>;

interface FileRead extends Scan {
  name: string;
  notRead?: NotRead['why'];
}

/** Characters of a file's name and of what surrounds the message that say what the file is about. */
const NAME = 80;
const TOPIC = 160;

export function createAttachments(parts: { detector: Detector; clock: Clock; log: Log }): ReadFiles {
  const { detector, clock, log } = parts;
  const inTurn = createGate(ATTACHMENTS.atOnce);
  const recent = createRecent<FileRead>(({ notRead }) => notRead !== 'failed');

  async function readOne(file: AttachedFile, options: DetectOptions): Promise<FileRead> {
    const name = shownName(file);
    const enough = new AbortController();
    clock.after(ATTACHMENTS.patience, () => enough.abort());
    try {
      return await orAborted(enough.signal, async () => {
        const { bytes, cut } = readBytes(await file.open(enough.signal), ATTACHMENTS.bytes);
        const scan = await scanText(readText(bytes), name, detector, options);
        return { ...scan, name, ...(cut() ? { notRead: 'part' } : {}) };
      });
    } catch (error) {
      const notRead = error instanceof NoText ? 'binary' : 'failed';
      if (notRead === 'failed') log.debug({ error: (error as Error).name }, 'an attached file was not read');
      return { spoken: [], silent: [], name, notRead };
    } finally {
      enough.abort();
    }
  }

  return async function readFiles(files = [], options) {
    if (files.length === 0) return NOTHING_READ;
    const { chosen, left } = choose(files);
    const all = await Promise.all(
      chosen.map((file) => {
        // What a file is called is the first thing known of it.
        const about = { ...options, markup: 'plain' as const };
        about.channelTopic = `${file.name.slice(0, NAME)} ${(options.channelTopic ?? '').slice(0, TOPIC)}`;
        const read = () => inTurn(() => readOne(file, about));
        return file.id === undefined ? read() : recent(keyOf(file.id, about), read);
      }),
    );
    return {
      found: eachOnce(all.flatMap(({ spoken }) => spoken)),
      silent: eachOnce(all.flatMap(({ silent }) => silent)),
      notRead: [
        ...all.flatMap(({ name, notRead }) => (notRead ? [{ file: name, why: notRead }] : [])),
        ...left,
      ],
      read: all.filter(({ notRead }) => !notRead || notRead === 'part').map(({ name }) => name),
    };
  };
}

/** The options hold words of the message: only a print of them is kept. */
const keyOf = (id: string, options: DetectOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([id, options]))
    .digest('base64');

function eachOnce(found: Found[]): Found[] {
  const once = new Map<string, Found>();
  for (const one of found) if (!once.has(one.mention.code)) once.set(one.mention.code, one);
  return [...once.values()];
}

/** A source that hangs does not hold up the answer, whatever it makes of the signal. */
function orAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true });
    work().then(resolve, reject);
  });
}
