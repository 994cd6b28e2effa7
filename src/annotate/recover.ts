/** What a crashed process left behind: if its post stands, it is linked to its message before anything else is done. */
import type { Place, Platform } from '../types.js';
import { type Annotation, type Ledger, tryKey } from './ledger.js';

/** Nobody knows yet whether the post of this record stands. */
export const isOpen = (record: Annotation | undefined): record is Annotation =>
  record?.state === 'pending' || record?.state === 'unsure';

/** The record of a message as it really is. Asks the platform only about a post of unknown outcome. */
export async function readRecovered(
  ledger: Ledger,
  key: string,
  { place, id }: { place: Place; id: string },
  platform: Platform,
): Promise<Annotation | undefined> {
  const record = await ledger.read(key);
  if (!isOpen(record)) return record;
  // Under the key of that very try: whoever comes now may bring another edit.
  const post = await platform.find?.({ place, messageId: id }, tryKey(key, record));
  if (!post) return record;
  const found = { ...record, state: 'answered', post } as const;
  await ledger.link(key, place, found);
  return found;
}
