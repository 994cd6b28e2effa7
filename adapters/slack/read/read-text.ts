/** A Slack message's text as a person sees it: body, blocks, attachments, forwarded parts, nothing twice. */
import type { Fields } from './as-record.js';
import { string } from './as-record.js';
import { readAttachments, readFiles } from './read-attachments.js';
import { readBlocks } from './read-blocks.js';

export function readText(message: Fields): string {
  const parts = [
    string(message.text),
    ...readBlocks(message.blocks),
    ...readAttachments(message.attachments),
    ...readFiles(message.files),
  ];
  const kept: string[] = [];
  let seen = '';
  for (const part of parts) {
    const core = comparable(part);
    // `text` repeats the blocks of what people type, and a shared message its own blocks.
    if (part.trim() === '' || (core !== '' && seen.includes(core))) continue;
    kept.push(part.trim());
    seen += `\u0000${core}`;
  }
  return kept.join('\n');
}

/** Letters and digits only, and the sign of a number, which is part of it. */
const comparable = (text: string): string =>
  text
    .replace(/&(?:amp|lt|gt);/gu, '')
    .replace(/(?<![\p{L}\p{N}])[-−](?=\d)/gu, '\u2212')
    .replace(/[^\p{L}\p{N}\u2212]+/gu, '')
    .toLowerCase();
