/** What is left of a card's room for text: earlier parts come first, later ones are cut to what remains. */
import { cut } from './cut.js';
import { clean, cleanLine } from './escape.js';

export interface Budget {
  /** Cleaned text of at most `limit` units, '' when nothing is left. */
  take(text: string | undefined, limit: number): string;
  /** The same on one line. */
  line(text: string | undefined, limit: number): string;
}

export function createBudget(total: number): Budget {
  let left = total;
  const spend = (text: string, limit: number): string => {
    const kept = cut(text, Math.min(limit, left));
    left -= kept.length;
    return kept;
  };
  return {
    take: (text, limit) => spend(clean(text ?? ''), limit),
    line: (text, limit) => spend(cleanLine(text ?? ''), limit),
  };
}
