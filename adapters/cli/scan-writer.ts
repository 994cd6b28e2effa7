/** Writes many short lines as few long ones, and waits when the reader is slower. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Characters gathered before they are written. */
const BATCH = 32 * 1024;

export interface Writer {
  write(text: string): Promise<void> | undefined;
  flush(): Promise<void>;
}

export function writerTo(stream: Writable): Writer {
  let gathered = '';
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    write(text) {
      gathered += text;
      return gathered.length >= BATCH ? flush() : undefined;
    },
    flush,
  };
}
