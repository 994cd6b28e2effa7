/** Bytes as text, a stretch at a time; what is no text ends it. */
import { ATTACHMENTS } from './limits.js';

/** The file is no text: it is left alone. */
export class NoText extends Error {
  override name = 'NoText';
}

/** Characters after which the share of broken ones says something. */
const SAMPLE = 4_096;

/** @throws NoText for NUL bytes or too much that is no UTF-8 */
export async function* readText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let characters = 0;
  let broken = 0;
  const judge = (least: number) => {
    if (characters >= least && broken > characters * ATTACHMENTS.invalid) throw new NoText();
  };
  for await (const chunk of bytes) {
    if (chunk.includes(0)) throw new NoText();
    const text = decoder.decode(chunk, { stream: true });
    characters += text.length;
    broken += count(text);
    judge(SAMPLE);
    if (text !== '') yield text;
  }
  // A character that the limit cut in two is nobody's fault.
  judge(1);
}

function count(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) found += 1;
  return found;
}
