/**
 * Remembers the last decisions: an alert that fires two hundred times is weighed twice. Bounded, in memory only. A text seen
 * for the first time leaves but its print: most never come again, and holding them costs more than weighing them twice.
 */
import type { Mention } from '../types.js';
import type { DetectOptions } from './types.js';

/** Texts remembered, the longest of them in characters, prints kept (a power of two), and characters a print is made of. */
const limits = { texts: 512, length: 4000, prints: 1 << 14, looks: 24 };

/** Texts with what was found in them, and the texts in the order they came, round and round. */
interface Page {
  texts: Map<string, Mention[]>;
  order: string[];
  next: number;
}

const emptyPage = (): Page => ({ texts: new Map(), order: [], next: 0 });

export interface Recent {
  get(text: string, options: DetectOptions): Mention[] | undefined;
  set(text: string, options: DetectOptions, mentions: Mention[]): void;
}

export function rememberRecent(): Recent {
  const known = { strict: emptyPage(), balanced: emptyPage(), eager: emptyPage() };
  const prints = new Int32Array(limits.prints);
  /** Only what the text and the sensitivity decide alone; anything of the place makes it another question. */
  const pageOf = (options: DetectOptions): Page | undefined =>
    options.requested || options.threadCodes || options.raise || options.channelName || options.channelTopic
      ? undefined
      : known[options.sensitivity ?? 'balanced'];
  return {
    get(text, options) {
      const print = printOf(text);
      if (prints[print & (limits.prints - 1)] !== print) return undefined;
      return pageOf(options)
        ?.texts.get(text)
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
      const oldest = page.order[page.next];
      if (oldest !== undefined) page.texts.delete(oldest);
      page.order[page.next] = text;
      page.next = (page.next + 1) % limits.texts;
      page.texts.set(
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
