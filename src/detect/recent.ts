/** Remembers the last decisions: an alert that fires two hundred times is weighed once. Bounded, in memory only. */
import type { Mention } from '../types.js';
import type { DetectOptions } from './types.js';

/** Texts remembered, and the longest of them in characters. */
const limits = { texts: 512, length: 4000 };

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
  /** Only what the text and the sensitivity decide alone; anything of the place makes it another question. */
  const pageOf = (options: DetectOptions): Map<string, Mention[]> | undefined =>
    options.requested || options.threadCodes || options.raise || options.channelName || options.channelTopic
      ? undefined
      : known[options.sensitivity ?? 'balanced'];
  return {
    get: (text, options) =>
      pageOf(options)
        ?.get(text)
        ?.map((mention) => ({ ...mention })),
    set(text, options, mentions) {
      const page = pageOf(options);
      if (!page || text.length > limits.length) return;
      if (page.size >= limits.texts) page.delete(page.keys().next().value as string);
      page.set(
        text,
        mentions.map((mention) => ({ ...mention })),
      );
    },
  };
}
