/** What happens in a busy workspace: messages, edits and deletions, and what must stand under each message in the end. */
import type { IncomingMessage, Place } from '../../src/types.js';
import type { Chance } from './chance.js';

export type Event =
  | { kind: 'message' | 'edited'; message: IncomingMessage }
  | { kind: 'deleted'; message: { place: Place; id: string } };

const CODES = ['6206', '70001', '70009', '10007', '20009', '9508', '70402', '10010'];
const QUIET = [
  'lunch at 12:30?',
  'build 70001 is green, deploying to eu-west',
  'see PR 6206, it is about the dashboard colours',
  'order 20009 was shipped to Rotterdam',
  'thanks, that fixed it',
  'who is on call tonight?',
];
const SHARE = { answerable: 0.3, edited: 0.15, deleted: 0.08 };

export interface Stream {
  events: Event[];
  /** The codes that must be explained under a message, by its id; absent where nothing may stand. */
  expected: Map<string, string>;
}

/** @param size how many events there are */
export function makeStream(size: number, chance: Chance, workspace: string): Stream {
  const events: Event[] = [];
  const expected = new Map<string, string>();
  const now = Date.now();
  for (let index = 0; events.length < size; index += 1) {
    const id = `${String(1_000_000 + index)}`;
    const place = { platform: 'stand-in', workspace, channel: `C${chance.below(200)}` };
    const author = { id: `U${chance.below(500)}` };
    const write = (): { text: string; code?: string } => {
      if (chance.next() >= SHARE.answerable) return { text: chance.pick(QUIET) };
      const code = chance.pick(CODES);
      return { text: `IM SDK login failed, errCode: ${code}, please help`, code };
    };
    const message = { place, id, author, markup: 'plain' as const, addressed: false, sentAt: now };
    let last = write();
    events.push({ kind: 'message', message: { ...message, text: last.text } });
    for (let edit = 1; chance.next() < SHARE.edited && events.length < size; edit += 1) {
      last = write();
      events.push({ kind: 'edited', message: { ...message, text: last.text, editedAt: now + edit * 1_000 } });
    }
    const deleted = chance.next() < SHARE.deleted && events.length < size;
    if (deleted) events.push({ kind: 'deleted', message: { place, id } });
    else if (last.code !== undefined) expected.set(id, last.code);
  }
  return { events, expected };
}
