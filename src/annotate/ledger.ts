/**
 * What is remembered of messages: which are being decided, which were answered and where the answer stands.
 * Ids, codes and rule names only. One record per message, in the store, so that it outlives the process.
 */
import type { Mention, Place, PostRef, Reason, Sensitivity, Store } from '../types.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A decision in progress holds a message this long; a crash in between lets a redelivery try again. */
export const LEASE = MINUTE;
/** An answer stays linked to its message this long. */
export const LINKED = 30 * DAY;
/** A message that was deleted or edited before it was seen is remembered this long. */
export const REMEMBERED = DAY;

/** A code that was explained, with the reason for it. */
export interface Explained {
  code: string;
  confidence: number;
  reason: Reason;
}

/**
 * - `pending`: somebody is deciding or posting right now
 * - `quiet`: read, and nothing to say; kept only when an edit came first
 * - `answered`: `post` stands under the message
 * - `withdrawn`: an edit took the codes away and the answer went
 * - `dismissed`: a person removed the answer; the message is left alone
 * - `deleted`: the message is gone
 */
export interface Annotation {
  state: 'pending' | 'quiet' | 'answered' | 'withdrawn' | 'dismissed' | 'deleted';
  author?: string;
  post?: PostRef;
  explained?: Explained[];
  /** Asked for by a mention of the bot or a direct message. */
  addressed?: boolean;
  sensitivity?: Sensitivity;
  /** A short hash of the card that stands, so that an edit which changes nothing posts nothing. */
  print?: string;
  editedAt?: number;
}

export const messageKey = (place: Place, id: string): string =>
  ['message', place.platform, place.workspace, place.channel, id].join('/');

const postKey = (place: Place, id: string): string =>
  ['post', place.platform, place.workspace, place.channel, id].join('/');

export const explainedOf = (mentions: Mention[]): Explained[] =>
  mentions.map(({ code, confidence, reason }) => ({ code, confidence, reason }));

export function createLedger(store: Store) {
  return {
    read: (key: string) => store.get<Annotation>(key),
    /** True for the one caller that may answer this message now. */
    claim: (key: string) => store.add(key, { state: 'pending' } satisfies Annotation, LEASE),
    /** Gives a message back, so that a redelivery is answered. */
    release: (key: string) => store.remove(key),
    write: (key: string, annotation: Annotation) =>
      store.set(key, annotation, annotation.state === 'answered' ? LINKED : REMEMBERED),
    /** Links an answer to its message, both ways. */
    async link(key: string, place: Place, annotation: Annotation & { post: PostRef }) {
      await store.set(postKey(place, annotation.post.id), key, LINKED);
      await store.set(key, annotation, LINKED);
    },
    /** The message an answer belongs to. */
    messageOf: (place: Place, postId: string) => store.get<string>(postKey(place, postId)),
    /** A deletion that arrives while another process still posts the answer. */
    markDeleted: (key: string) => store.set(`${key}/deleted`, true, REMEMBERED),
    wasDeleted: async (key: string) => (await store.get<boolean>(`${key}/deleted`)) === true,
  };
}

export type Ledger = ReturnType<typeof createLedger>;
