import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect/index.js';
import { testCatalog } from './catalog.js';

/** Rows of the tables in docs/detection.md: name to figures. */
function documented(): Map<string, number[]> {
  const page = readFileSync(new URL('../../docs/detection.md', import.meta.url), 'utf8');
  const rows = [
    ...page.matchAll(
      /^\| ([^|]+) \| (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm,
    ),
  ];
  return new Map(rows.map(([, name, ...cells]) => [name ?? '', cells.map(Number)]));
}

const files = ['messages-with-codes', 'messages-lookalikes', 'messages-chat'];
const messages = files.flatMap((file) =>
  readFileSync(new URL(`../../eval/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; expect: string[] }),
);

describe('the figures in docs/detection.md', () => {
  const detector = createDetector(testCatalog());
  it.each(['strict', 'balanced', 'eager'] as const)('are those of a fresh run: %s', (sensitivity) => {
    let [hits, alarms, missed, quiet, nuisance, exact] = [0, 0, 0, 0, 0, 0];
    for (const { text, expect: wanted } of messages) {
      const got = detector.detect(text, { sensitivity }).map(({ code }) => code);
      const right = got.filter((code) => wanted.includes(code)).length;
      hits += right;
      alarms += got.length - right;
      missed += wanted.length - right;
      if (wanted.length === 0) quiet += 1;
      if (wanted.length === 0 && got.length > 0) nuisance += 1;
      if (right === got.length && right === wanted.length) exact += 1;
    }
    const precision = hits / (hits + alarms);
    const recall = hits / (hits + missed);
    const fresh = [
      messages.length,
      precision,
      recall,
      (2 * precision * recall) / (precision + recall),
      nuisance / quiet,
      exact / messages.length,
    ];
    expect(documented().get(`${sensitivity}, fitted`)).toEqual(
      fresh.map((value) => Number(value.toFixed(3))),
    );
  });

  it('keep the gap between fitted and cross-validated F1 under three points', () => {
    const rows = documented();
    const gap = (rows.get('balanced, fitted')?.[3] ?? 1) - (rows.get('balanced, cross-validated')?.[3] ?? 0);
    expect(gap).toBeLessThan(0.03);
  });
});
