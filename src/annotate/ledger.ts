/**
 * What is remembered of messages: what was decided, and where the answer stands. Ids, codes and rule names only.
 * One record per message, in the store, so that it outlives the process.
 */
import type { FoundIn } from '../card/place-lines.js';
import type { Mention, Place, PostRef, Reason, Sensitivity, Store } from '../types.js';
import type { Language } from '../words/choose.js';

const DAY = 24 * 60 * 60_000;

/** An answer stays linked to its message this long, in milliseconds. */
export const LINKED = 30 * DAY;
/** Everything else about a message is remembered this long. */
export const REMEMBERED = 2 * DAY;

/** A code that was explained, with the reason for it. */
export interface Explained {
  code: string;
  confidence: number;
  reason: Reason;
  /** Where it stands, when in an attached file: the file's name, the first line, how often. */
  file?: string;
  line?: number;
  count?: number;
}

/**
 * - `pending`: the answer is being posted; found by others only after a crash
 * - `unsure`: the platform never said whether the post arrived
 * - `answered`: `post` stands under the message
 * - `frozen`: `post` stands and is kept as it is
 * - `hinted`: only the hint stands; pressing it brings the answer
 * - `observed`: would have been answered
 * - `whispered`: shown to the author only
 * - `quiet`: read, and nothing to say; kept only where something else could still ask for it
 * - `withdrawn`: an edit took the codes away and the answer went
 * - `dismissed`: a person removed the answer; the message is left alone
 * - `deleted`: the message is gone
 */
export type State =
  | 'pending'
  | 'unsure'
  | 'answered'
  | 'frozen'
  | 'hinted'
  | 'observed'
  | 'whispered'
  | 'quiet'
  | 'withdrawn'
  | 'dismissed'
  | 'deleted';

export interface Annotation {
  state: State;
  /** Id of the message's author. */
  author?: string;
  post?: PostRef;
  explained?: Explained[];
  /** Asked for by a mention of the bot or a direct message. */
  addressed?: boolean;
  sensitivity?: Sensitivity;
  language?: Language;
  /** A pointer to an earlier answer rather than an answer. */
  pointer?: boolean;
  /** How often the same was said elsewhere since. */
  repeats?: number;
  /** A short hash of the card that stands, so that an edit which changes nothing posts nothing. */
  print?: string;
  editedAt?: number;
}

const LASTING: ReadonlySet<State> = new Set(['answered', 'frozen', 'hinted', 'unsure']);

export const messageKey = (place: Place, id: string): string =>
  ['message', place.platform, place.workspace, place.channel, id].join('/');

/** One key for every try of one answer; an answer given anew after an edit is another one. */
export const tryKey = (key: string, { editedAt = 0 }: { editedAt?: number | undefined }): string =>
  `${key}#${editedAt}`;

const postKey = (place: Place, id: string): string =>
  ['post', place.platform, place.workspace, place.channel, id].join('/');

export const explainedOf = (mentions: Mention[]): Explained[] =>
  mentions.map(({ code, confidence, reason, file, firstLine, count }) => ({
    code,
    confidence: Number(confidence.toFixed(3)),
    reason,
    ...(file === undefined ? {} : { file, line: firstLine, count }),
  }));

export const codesOf = (annotation: Pick<Annotation, 'explained'>): string[] =>
  (annotation.explained ?? []).map(({ code }) => code);

/** The places in attached files. */
export const placesOf = (annotation: Pick<Annotation, 'explained'>): FoundIn[] =>
  (annotation.explained ?? []).flatMap(({ code, file, line = 1, count = 1 }) =>
    file === undefined ? [] : [{ code, file, line, count }],
  );

export function createLedger(store: Store) {
  const write = (key: string, annotation: Annotation) =>
    store.set(key, annotation, LASTING.has(annotation.state) ? LINKED : REMEMBERED);
  return {
    read: (key: string) => store.get<Annotation>(key),
    write,
    forget: (key: string) => store.remove(key),
    /** Links an answer to its message, both ways. */
    async link(key: string, place: Place, annotation: Annotation & { post: PostRef }) {
      await store.set(postKey(place, annotation.post.id), key, LINKED);
      await write(key, annotation);
    },
    /** The message an answer belongs to. */
    messageOf: (place: Place, postId: string) => store.get<string>(postKey(place, postId)),
    /** Said first of all, so that an answer on its way somewhere else is taken back. */
    markDeleted: (key: string) => store.set(`deleted/${key}`, true, REMEMBERED),
    wasDeleted: async (key: string) => (await store.get<boolean>(`deleted/${key}`)) === true,
  };
}

export type Ledger = ReturnType<typeof createLedger>;
