/**
 * Messages a second against the naive rival, a pattern and a table; the same with 100,000 more codes; hostile texts.
 * "first sight" gives every message a tail of its own, so that nothing remembered helps.
 */
import { createCatalog } from '../dist/src/catalog/catalog.js';
import { compile } from '../dist/src/catalog/compile.js';
import { sourceFolder } from '../dist/src/catalog/paths.js';
import { createDetector } from '../dist/src/detect/index.js';
import { prepareDetection } from '../dist/src/detect/prepare.js';
import { readMessages } from '../eval/read-messages.mjs';
import { messageStream } from './detect-stream.mjs';
import { hostileTexts } from './hostile-texts.mjs';

const { catalog: data } = compile();
const catalogOf = (entries) => {
  const all = { ...data, entries };
  return createCatalog(all, { search: null, detection: prepareDetection(all, sourceFolder('vocabulary')) });
};
const plain = catalogOf(data.entries);
const more = catalogOf([
  ...data.entries,
  ...Array.from({ length: 100_000 }, (_, index) => ({
    ...data.entries[0],
    code: String(500_000 + index),
    title: 'one more',
    description: '',
    aliases: {},
    constants: [],
  })),
]);

const table = new Map(data.entries.map((entry) => [entry.code, entry]));
const naive = (text) => {
  const found = [];
  for (const match of text.matchAll(/(?<!\d)-?\d{3,6}(?!\d)/g)) {
    const entry = table.get(match[0]);
    if (entry) found.push(entry);
  }
  return found;
};

const stream = messageStream(100_000);
let sight = 0;
const unique = stream.map(
  (text) =>
    `${text} ${String.fromCharCode(0x61 + (sight % 26), 0x61 + (Math.floor(sight / 26) % 26))}${(sight++).toString(2).replaceAll('0', 'y').replaceAll('1', 'z')}`,
);
const labelled = readMessages().map(({ text }) => text);
const detector = createDetector(plain);
const larger = createDetector(more);
const ours = (text) => detector.detect(text);
const oursLarger = (text) => larger.detect(text);

/** Best of several rounds, taken in turn so that a busy machine is unfair to all alike. @returns microseconds a message */
function compare(runs, rounds) {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    runs.forEach(({ read, texts }, index) => {
      const begin = process.hrtime.bigint();
      for (const text of texts) read(text);
      best[index] = Math.min(best[index], Number(process.hrtime.bigint() - begin) / 1000 / texts.length);
    });
  }
  return best;
}

const [rival, own, crowded] = compare(
  [
    { read: naive, texts: stream },
    { read: ours, texts: stream },
    { read: oursLarger, texts: stream },
  ],
  7,
);
const [rivalNew, ownNew] = compare(
  [
    { read: naive, texts: unique },
    { read: ours, texts: unique },
  ],
  3,
);
const fresh = labelled.map((text, index) => [text, index]);
const [rivalLabelled] = compare([{ read: naive, texts: labelled }], 5);
let turn = 0;
const [ownLabelled] = compare(
  [{ read: ([text, index]) => ours(`${text}\n${'x'.repeat(1 + ((index + turn++) % 97))}`), texts: fresh }],
  5,
);

const line = (name, a, b) =>
  console.log(
    `${name.padEnd(34)} naive ${a.toFixed(2)} µs  ours ${b.toFixed(2)} µs  ${(a / b).toFixed(2)} times as many messages a second`,
  );
console.log(
  `${stream.length} messages, mean length ${Math.round(stream.reduce((sum, text) => sum + text.length, 0) / stream.length)}`,
);
line('stream', rival, own);
line('stream, every message at first sight', rivalNew, ownNew);
line('labelled messages, at first sight', rivalLabelled, ownLabelled);
console.log(`with 100,000 more codes: ${((crowded / own - 1) * 100).toFixed(1)} % slower`);

for (const [name, text] of Object.entries(hostileTexts(data.entries.map(({ code }) => code)))) {
  const [cost] = compare(
    [{ read: (input) => detector.inspect(input, {}, 0, input.length).length, texts: [text] }],
    20,
  );
  console.log(`hostile, ${name}: ${(cost / 1000 / (text.length / 100_000)).toFixed(1)} ms per 100 KB`);
}
