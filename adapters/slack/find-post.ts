/** Looks for an answer whose receipt was lost. Reading a conversation is dear, so the core asks only when in doubt. */
import type { webApi } from '@slack/bolt';
import type { PostRef, Target } from '../../src/types.js';
import { callPatiently } from './api/call-patiently.js';
import type { Patience } from './api/patience.js';
import { optional, records } from './read/as-record.js';
import { keyOf } from './read/message-key.js';

/** Messages looked at; an answer comes soon after what it answers. */
const LOOKED_AT = 100;

export interface FindParts {
  client: webApi.WebClient;
  patience: Patience;
  stop: AbortSignal;
}

/** @param thread the thread the answer would stand in; the channel itself when absent. Throws `Refusal`. */
export async function findPost(
  { client, patience, stop }: FindParts,
  { place: { channel }, messageId }: Target,
  thread: string | undefined,
  key: string,
): Promise<PostRef | undefined> {
  // Everything after the message: in a thread its start always comes too.
  const after = { channel, oldest: messageId, limit: LOOKED_AT, include_all_metadata: true };
  const make = (): Promise<{ messages?: unknown }> =>
    thread === undefined
      ? client.conversations.history(after)
      : client.conversations.replies({ ...after, ts: thread });
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  const { messages } = await callPatiently({ method, repeatable: true, make }, patience, stop);
  const id = optional(records(messages).find((message) => keyOf(message) === key)?.ts);
  return id === undefined ? undefined : { channel, id };
}
