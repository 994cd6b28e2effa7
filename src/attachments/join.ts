/** Codes of a message and of its files, as one list. */
import type { Mention } from '../types.js';

/** Each code once, those of the text first; what stands in both is told with its place in the file. */
export function joinMentions(text: readonly Mention[], files: readonly Mention[]): Mention[] {
  const inFiles = new Map(files.map((mention) => [mention.code, mention]));
  const joined = text.map((mention) => {
    const placed = inFiles.get(mention.code);
    if (!placed) return mention;
    inFiles.delete(mention.code);
    return mention.confidence >= placed.confidence
      ? { ...placed, confidence: mention.confidence, reason: mention.reason }
      : placed;
  });
  return [...joined, ...inFiles.values()];
}
