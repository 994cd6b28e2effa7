/** The bytes of a file, unpacked where it is packed, and never more of them than the limit on either side. */
import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';

export interface Bounded {
  bytes: AsyncIterable<Uint8Array>;
  /** The limit was met and the rest left unread; known when `bytes` has ended. */
  cut(): boolean;
}

/** @param most bytes, as they come and unpacked */
export function readBytes(source: AsyncIterable<Uint8Array>, most: number): Bounded {
  let met = false;
  const onCut = () => {
    met = true;
  };
  return { bytes: unpacked(atMost(source, most, onCut), most, onCut), cut: () => met };
}

/** Sizes that platforms and headers state may lie: what counts is what comes. */
async function* atMost(source: AsyncIterable<Uint8Array>, most: number, onCut: () => void) {
  let left = most;
  for await (const chunk of source) {
    if (chunk.length > left) {
      onCut();
      if (left > 0) yield chunk.subarray(0, left);
      return;
    }
    left -= chunk.length;
    yield chunk;
  }
}

/** Packed or not is told by the first two bytes, not by the name. */
async function* unpacked(source: AsyncGenerator<Uint8Array>, most: number, onCut: () => void) {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 2) {
    const { value, done } = await source.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const whole = startingWith(head, source);
  yield* head[0] === 0x1f && head[1] === 0x8b ? atMost(gunzip(whole), most, onCut) : whole;
}

async function* startingWith(head: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  if (head.length > 0) yield head;
  yield* rest;
}

/** A log that was packed while it was written, or cut at the limit, ends early: what there is of it is given. */
async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  // What goes wrong on the way comes out of the unpacker; a reader who has enough ends the source with it.
  pipeline(Readable.from(source, { objectMode: false }), unpacker, () => {});
  yield* unpacker as AsyncIterable<Buffer>;
}
