/**
 * Remembers the last decisions: an alert that fires two hundred times is weighed twice. Bounded, in memory only. A text seen
 * for the first time leaves but its print: most never come again, and holding them costs more than weighing them twice.
 */
import type { Mention } from '../types.js';
import type { DetectOptions } from './types.js';

/** Texts remembered, the longest of them in characters, prints kept (a power of two), and characters a print is made of. */
const limits = { texts: 512, length: 4000, prints: 1 << 14, looks: 24 };

export interface Recent {
  get(text: string, options: DetectOptions): Mention[] | undefined;
  set(text: string, options: DetectOptions, mentions: Mention[]): void;
}

export function rememberRecent(): Recent {
  const known = {
    strict: new Map<string, Mention[]>(),
    balanced: new Map<string, Mention[]>(),
    eager: new Map<string, Mention[]>(),
  };
  const prints = new Int32Array(limits.prints);
  /** Only what the text and the sensitivity decide alone; anything of the place makes it another question. */
  const pageOf = (options: DetectOptions): Map<string, Mention[]> | undefined =>
    options.requested || options.threadCodes || options.raise || options.channelName || options.channelTopic
      ? undefined
      : known[options.sensitivity ?? 'balanced'];
  return {
    get(text, options) {
      const print = printOf(text);
      if (prints[print & (limits.prints - 1)] !== print) return undefined;
      return pageOf(options)
        ?.get(text)
        ?.map((mention) => ({ ...mention }));
    },
    set(text, options, mentions) {
      const page = pageOf(options);
      if (!page || text.length > limits.length) return;
      const print = printOf(text);
      const place = print & (limits.prints - 1);
      if (prints[place] !== print) {
        prints[place] = print;
        return;
      }
      if (page.size >= limits.texts) page.delete(page.keys().next().value as string);
      page.set(
        text,
        mentions.map((mention) => ({ ...mention })),
      );
    },
  };
}

/** Of the length and some characters all over the text; equal texts have equal prints, others seldom. */
function printOf(text: string): number {
  const { length } = text;
  const pace = Math.max(1, Math.floor(length / limits.looks));
  let print = length;
  for (let at = length - 1; at >= 0; at -= pace) print = Math.imul(print ^ text.charCodeAt(at), 0x5bd1e995);
  return print ^ (print >>> 15);
}
