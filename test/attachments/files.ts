/** Attached files made of bytes, for tests of the core alone. */
import type { AttachedFile } from '../../src/types.js';

export interface MadeFile extends AttachedFile {
  /** How often it was opened, and bytes that were asked of it. */
  seen: { opened: number; taken: number; ended: boolean };
}

/** @param chunk bytes that come at once */
export function fileOf(
  name: string,
  content: string | Uint8Array,
  { chunk = 16 * 1024, ...more }: Partial<AttachedFile> & { chunk?: number } = {},
): MadeFile {
  const bytes = Buffer.from(content as Uint8Array);
  const seen = { opened: 0, taken: 0, ended: false };
  async function* stream() {
    try {
      for (let at = 0; at < bytes.length; at += chunk) {
        const part = bytes.subarray(at, at + chunk);
        seen.taken += part.length;
        yield part;
      }
    } finally {
      seen.ended = true;
    }
  }
  return {
    name,
    size: bytes.length,
    seen,
    async open() {
      seen.opened += 1;
      return stream();
    },
    ...more,
  };
}

export const CODE = 'IM SDK login failed, errCode: 6206, UserSig expired';

/** A log whose line `at` holds a code, and `times` more after it. */
export function logWith(at: number, times = 1, line = CODE): string {
  const calm = '2026-11-23 16:31:43 INFO worker ready, all is well';
  return [
    ...Array.from({ length: at - 1 }, () => calm),
    ...Array.from({ length: times }, () => `2026-11-23 16:31:44 ERROR ${line}`),
    calm,
    '',
  ].join('\n');
}
