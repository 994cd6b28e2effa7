/** Messages in, codes out, one JSON document a line, in order: every line is answered, also a wrong one. */
import { StringDecoder } from 'node:string_decoder';
import type { Detector } from '../../src/detect/index.js';
import type { Reason, Sensitivity } from '../../src/types.js';
import type { Io } from './io.js';
import { writerTo } from './scan-writer.js';

export interface MessageOptions {
  sensitivity: Sensitivity;
  /** Also the numbers left alone, under `quiet`. */
  explain: boolean;
}

/** @returns 0 when every line was a message, 2 when one was not */
export async function scanMessages(
  source: AsyncIterable<Buffer>,
  detector: Detector,
  options: MessageOptions,
  file: string,
  io: Io,
): Promise<number> {
  const writer = writerTo(io.stdout);
  let exit = 0;
  let number = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    if (line.trim() === '') continue;
    const message = readLine(line);
    if ('error' in message) {
      exit = 2;
      io.stderr.write(
        `imerror scan: ${file} line ${number}: ${message.error}: write {"id": "1", "text": "code: 6206"}\n`,
      );
      await writer.write(`${JSON.stringify({ id: message.id, codes: [], error: message.error })}\n`);
    } else await writer.write(`${JSON.stringify(answer(message, detector, options))}\n`);
  }
  await writer.flush();
  return exit;
}

function answer(
  { id, text }: { id: unknown; text: string },
  detector: Detector,
  options: MessageOptions,
): object {
  const { sensitivity } = options;
  const codes = detector
    .detect(text, { sensitivity })
    .map(({ code, entry, start, end, confidence, reason, count, firstLine, lastLine }) => ({
      code,
      entry,
      start,
      end,
      confidence,
      ...why(reason),
      ...(count > 1 ? { count, firstLine, lastLine } : {}),
    }));
  if (!options.explain) return { id, codes };
  const quiet = detector
    .inspect(text, { sensitivity })
    .filter((verdict) => !verdict.spoken)
    .map(({ code, start, end, confidence, threshold, reason }) => ({
      code,
      start,
      end,
      confidence,
      threshold,
      ...why(reason),
    }));
  return { id, codes, quiet };
}

const why = ({ sentence, rule, terms }: Reason): object => ({ reason: sentence, rule, terms });

function readLine(line: string): { id: unknown; text: string } | { id: unknown; error: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { id: null, error: 'not a JSON document' };
  }
  const { id = null, text } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  return typeof text === 'string' ? { id, text } : { id, error: '"text" is missing or not a text' };
}

/** Lines without their end. Split by hand: JSON may hold U+2028, which is no end of a line here. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const stretch of source) {
    const lines = (rest + decoder.write(stretch)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
