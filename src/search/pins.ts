/** Numbers in a query to the entries they name. */
import type { Engine } from './engine.js';
import { type Token, tokens } from './text.js';
import type { Pin } from './types.js';

const order: Pin['reason'][] = [
  'exact code',
  'covering range',
  'code without its minus',
  'beginning of code',
];

/** Fewer digits begin too many codes to say anything. */
const leastDigits = 2;

/** @param text a query without filters. Best first, each entry once. */
export function pinsOf(engine: Engine, text: string): Pin[] {
  const found = tokens(text);
  const onlyNumbers = found.every((token) => token.kind === 'number');
  const pins = found
    .filter((token) => token.kind === 'number')
    .flatMap((token) => named(engine, token, onlyNumbers));
  const seen = new Set<number>();
  return pins
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
    .filter((pin) => !seen.has(pin.doc) && seen.add(pin.doc));
}

function named(engine: Engine, token: Token, alone: boolean): Pin[] {
  const { catalog } = engine;
  const at = (code: string | undefined) => catalog.entries.findIndex((entry) => entry.code === code);
  const code = token.word.replace(/^(-?)0+(?=\d)/, '$1');
  if (catalog.byCode(code)) return [{ doc: at(code), reason: 'exact code' }];
  const range = catalog.covering(code);
  const negative = catalog.byCode(`-${code}`);
  if (range) return [{ doc: at(range.code), reason: 'covering range' }];
  if (negative) return [{ doc: at(negative.code), reason: 'code without its minus' }];
  return alone ? begunBy(engine, code) : [];
}

/** Entries whose code begins with these digits, in the catalog's order. */
export function begunBy(engine: Engine, digits: string): Pin[] {
  if (digits.replace('-', '').length < leastDigits) return [];
  return engine.catalog.entries.flatMap((entry, doc): Pin[] =>
    entry.code.startsWith(digits) || entry.code.startsWith(`-${digits}`)
      ? [{ doc, reason: 'beginning of code' }]
      : [],
  );
}
