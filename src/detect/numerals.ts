/** The numbers among the tokens of a text: few tokens are numbers, and who asks for numbers need not pass the others. */
import { lengthen } from './columns.js';
import { placeIn } from './sorted.js';

/** Numbers in order, in columns used again for the next text. */
export interface Numerals {
  count: number;
  /** Line ends met so far. */
  lines: number;
  /** Token of the number. */
  row: Int32Array;
  /** -1 when it has too few or too many digits for a code. */
  value: Int32Array;
  /** The entry it belongs to, -1 for none, UNASKED until somebody wants to know. */
  entry: Int32Array;
  /** Line ends before it. */
  line: Int32Array;
}

export const UNASKED = -2;

export const emptyNumerals = (): Numerals => ({
  count: 0,
  lines: 0,
  row: new Int32Array(64),
  value: new Int32Array(64),
  entry: new Int32Array(64),
  line: new Int32Array(64),
});

export function addNumeral(numerals: Numerals, row: number, value: number): void {
  if (numerals.count === numerals.row.length) lengthen(numerals);
  const index = numerals.count;
  numerals.count = index + 1;
  numerals.row[index] = row;
  numerals.value[index] = value;
  numerals.entry[index] = UNASKED;
  numerals.line[index] = numerals.lines;
}

/** First number at or behind a token. */
export const firstNumeral = ({ count, row }: Numerals, token: number): number => placeIn(row, token, count);
