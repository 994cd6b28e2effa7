/** Files do not change when a text is edited: what an answer said of one holds when it cannot be read again. */
import type { Explained } from '../annotate/ledger.js';
import type { Reading } from './read-files.js';
import type { Found } from './tally.js';

export function stillKnowing(reading: Reading, before: readonly Explained[]): Reading {
  const failed = new Set(reading.notRead.flatMap(({ file, why }) => (why === 'failed' ? [file] : [])));
  const known = before.filter(({ file }) => file !== undefined && failed.has(file));
  if (known.length === 0) return reading;
  const names = new Set(known.map(({ file }) => file));
  return {
    ...reading,
    found: [...reading.found, ...known.map(asFound)],
    notRead: reading.notRead.filter(({ file }) => !names.has(file)),
  };
}

const asFound = ({ code, confidence, reason, file = '', line = 1, count = 1 }: Explained): Found => ({
  mention: {
    ...{ code, entry: code, start: 0, end: 0, confidence, reason },
    ...{ count, firstLine: line, lastLine: line, file },
  },
  threshold: 0,
});
