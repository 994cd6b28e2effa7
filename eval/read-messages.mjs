/** Labelled messages, each with the group it may not be separated from when data is split. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The 561 messages that the figures speak of. */
export const measured = ['messages-with-codes.jsonl', 'messages-lookalikes.jsonl', 'messages-chat.jsonl'];

/** 300 more, written by people who had seen neither the vocabulary nor the code; first looked at blind, see docs/detection.md. */
export const fresh = ['fresh-en.jsonl', 'fresh-zh.jsonl'];

/** Written to be hard, by kind of product, number and speech; one part has been read since, the other never, see docs/detection.md. */
export const hard = ['hard-read.jsonl', 'hard-unread.jsonl'];

/** The same kind as the 561, by other hands again, each file looked at blind first: thresholds have to hold on these too. */
export const later = ['fresh-2.jsonl', 'fresh-3.jsonl', 'fresh-4.jsonl'];

/** Never trained on and never read: what the weights in use do on these is what to expect of them. See docs/detection.md. */
export const unseen = ['unseen.jsonl'];

/** Each code twice as a code and three times as another number, as misleading as can be; never trained on, a part of the mistakes was read. */
export const bothWays = ['both-ways.jsonl'];

/** Messages written for training, by kind of confusion; in no figure but those that say so. */
export const lessons = () => filesLike(/^lessons-.*\.jsonl$/);

/** @typedef {{id: string, text: string, expect: string[], kind: string, lang: string, source: string, group: string, file: string}} Message */

/** @returns {Message[]} */
export function readMessages(files = measured) {
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const row = JSON.parse(line);
        return { ...row, file, group: groupOf(row) };
      }),
  );
}

/** All that weights are learned from, but our own messages. */
export const taught = () => [...measured, ...fresh, ...later, ...hard, ...lessons()];

/** Our own labelled messages, made from patterns: for training only. */
export const ownFiles = () => filesLike(/^own-.*\.jsonl$/);

const filesLike = (shape) =>
  readdirSync(folder)
    .filter((name) => shape.test(name))
    .sort();

/** A thread, or the template of an invented message: its text without the numbers. */
function groupOf(row) {
  return /^https?:/.test(row.source)
    ? row.source.replace(/#.*$/, '')
    : `${row.source}:${row.text.replace(/\d+/g, '0')}`;
}

/** A fold from 0 to `folds` - 1 by the group's name alone: the same on every machine and whatever is added. @param round another division for each */
export function foldOf(group, folds, round = 0) {
  let hash = (0x811c9dc5 + round) >>> 0;
  for (let at = 0; at < group.length; at += 1)
    hash = Math.imul(hash ^ group.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}
