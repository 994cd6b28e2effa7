/** Fetches a file from a platform's own host, or not at all: no redirect, no page in place of a file, no flood. */

import { ATTACHMENTS } from '../src/attachments/limits.js';
import { Refusal } from '../src/errors.js';

export interface Download {
  /** Judged by the adapter before: only the platform's own hosts. */
  url: URL;
  signal: AbortSignal;
  headers?: Record<string, string>;
}

/** What platforms call the text files that people attach. */
const TEXT =
  /^(?:text\/(?!html)[\w.+-]+|(?:application|binary)\/(?:json|[\w.-]+\+json|x-ndjson|gzip|x-gzip|csv|octet-stream))\s*(?:;|$)/i;

/** A page came in place of the file: that of a sign-in, say. */
export class NoFile extends Refusal {
  override name = 'NoFile';
}

/**
 * @returns the bytes as they come; ending the iteration ends the download
 * @throws NoFile for a redirect or a page; Refusal for everything else that is not the file
 */
export async function download({ url, signal, headers = {} }: Download): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(url, {
    signal,
    redirect: 'manual',
    // Unpacked by whoever counts the bytes, never on the way.
    headers: { 'accept-encoding': 'identity', ...headers },
  }).catch((error: unknown) => {
    throw new Refusal('busy', 'a file could not be fetched', undefined, { cause: error });
  });
  try {
    refuseUnlessFile(response);
  } catch (error) {
    await response.body?.cancel().catch(() => {});
    throw error;
  }
  return response.body ?? nothing();
}

function refuseUnlessFile({ status, headers }: Response): void {
  const type = headers.get('content-type') ?? '';
  if ((status >= 300 && status < 400) || /^text\/html\b/i.test(type)) {
    throw new NoFile('forbidden', `a page came in place of a file (status ${status})`);
  }
  if (status !== 200) {
    const reason =
      status === 404 || status === 410 ? 'gone' : status >= 500 || status === 429 ? 'busy' : 'forbidden';
    throw new Refusal(reason, `a file was refused with status ${status}`);
  }
  if (type !== '' && !TEXT.test(type)) throw new Refusal('forbidden', 'a file is no text after all');
  if (headers.has('content-encoding') && headers.get('content-encoding') !== 'identity') {
    throw new Refusal('forbidden', 'a file came packed though nobody asked for it');
  }
  if (Number(headers.get('content-length') ?? 0) > ATTACHMENTS.bytes) {
    throw new Refusal('forbidden', 'a file is larger than the platform said');
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
