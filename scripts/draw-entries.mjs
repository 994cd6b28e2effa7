/**
 * Draws entries for reading by hand: `node scripts/draw-entries.mjs [COUNT] [SEED]`, 40 and 1 unless said.
 * The same seed draws the same codes for everybody, as long as the catalog holds the same codes in the same order.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const [count = 40, seed = 1] = process.argv.slice(2).map(Number);
const { entries } = parse(readFileSync(new URL('../catalog/tencent-chat.yaml', import.meta.url), 'utf8'));
const codes = entries.map(({ code }) => String(code));
if (!Number.isInteger(count) || count < 1 || count > codes.length || !Number.isInteger(seed)) {
  console.error(
    `draw-entries: COUNT is 1 to ${codes.length} and SEED a whole number: node scripts/draw-entries.mjs 40 1`,
  );
  process.exit(2);
}

/** mulberry32: small, and the same on every machine. */
function numbersFrom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = numbersFrom(seed);
for (let at = 0; at < count; at += 1) {
  const other = at + Math.floor(next() * (codes.length - at));
  [codes[at], codes[other]] = [codes[other], codes[at]];
}
console.log(codes.slice(0, count).join('\n'));
