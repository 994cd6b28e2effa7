/** The key an answer is posted with, in the message's metadata, so that it can be known again. */
import { type Fields, optional, record } from './as-record.js';

const ANSWER_EVENT = 'imerror_answer';

export const keyed = (key: string) => ({ event_type: ANSWER_EVENT, event_payload: { key } });

/** The key of a post of ours, where Slack gives it back. */
export function keyOf(message: Fields): string | undefined {
  const metadata = record(message.metadata);
  return metadata.event_type === ANSWER_EVENT ? optional(record(metadata.event_payload).key) : undefined;
}
