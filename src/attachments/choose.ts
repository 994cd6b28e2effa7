/** Which attached files are worth reading, decided before anything is fetched. */
import type { AttachedFile } from '../types.js';
import { ATTACHMENTS } from './limits.js';

/** Why a file was not read; `part` was read up to the limit. */
export type Unread = 'type' | 'size' | 'number' | 'binary' | 'failed' | 'part';

export interface NotRead {
  file: string;
  why: Unread;
}

const TEXT_NAME = /\.(?:txt|log|json|csv|md)(?:\.gz)?$/i;
const TEXT_TYPE = /^(?:text\/(?:plain|csv|markdown|x-log)|application\/(?:json|x-ndjson))(?:;|$)/i;

/** A name without an ending says nothing: there the platform's media type decides. */
function isText({ name, type = '', pasted }: AttachedFile): boolean {
  if (TEXT_NAME.test(name) || pasted) return true;
  return !/\.[^.\s]+$/.test(name) && TEXT_TYPE.test(type);
}

export function choose(files: readonly AttachedFile[]): { chosen: AttachedFile[]; left: NotRead[] } {
  const chosen: AttachedFile[] = [];
  const left: NotRead[] = [];
  for (const file of files) {
    const why = whyNot(file, chosen.length);
    if (why) left.push({ file: shownName(file), why });
    else chosen.push(file);
  }
  return { chosen, left };
}

function whyNot(file: AttachedFile, chosen: number): Unread | undefined {
  if (!isText(file)) return 'type';
  if (!(file.size <= ATTACHMENTS.bytes)) return 'size';
  return chosen >= ATTACHMENTS.files ? 'number' : undefined;
}

const LONGEST_NAME = 60;

/** Names are somebody's words: one line, nothing hidden, short; the ending stays, it says what the file is. */
export function shownName({ name }: Pick<AttachedFile, 'name'>): string {
  const line = [...name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()];
  if (line.length <= LONGEST_NAME) return line.join('') || 'file';
  const half = LONGEST_NAME / 2;
  return `${line.slice(0, half).join('')}…${line.slice(1 - half).join('')}`;
}
