/** Messages: new, edited, deleted; and mentions, which Slack announces a second time. */
import type { App, Context } from '@slack/bolt';
import { type Fields, optional, record } from '../read/as-record.js';
import { readEnvelope } from '../read/read-event.js';
import { type Envelope, placeOf, readMessage } from '../read/read-message.js';
import { type Listening, selfOf } from './listening.js';

export function listenToMessages(app: App, listening: Listening): void {
  // A mention comes as app_mention and as message, in any order; both carry the same id, and the core answers once.
  app.event('app_mention', ({ event, body, context }) => take(record(event), record(body), context));
  app.event('message', ({ event, body, context }) => take(record(event), record(body), context));

  async function take(event: Fields, body: Fields, context: Context): Promise<void> {
    const envelope = readEnvelope(body, event);
    if (event.subtype === 'message_deleted') return deleted(event, envelope, context);
    if (event.subtype === 'message_changed') return changed(event, envelope, context);
    const message = await read(event, envelope, context);
    if (message) await listening.bot.message(message, listening.platformOf(context));
  }

  async function read(fields: Fields, envelope: Envelope, context: Context) {
    const message = readMessage(fields, envelope, selfOf(context));
    if (!message || message.author.self) return message;
    const { place, author } = message;
    const facts = place.direct ? {} : await listening.factsOf(place.channel);
    // Only what may get an answer is worth asking for a name: no code is written without a digit.
    const known = message.addressed || fields.files !== undefined || /\p{Nd}/u.test(message.text);
    const { name, locale } = known && !author.bot ? await listening.personOf(author.id) : {};
    const told = { ...(name ? { name } : {}), ...(locale ? { locale } : {}) };
    const mayConfigure = listening.rights.mayConfigure(author.id, place.channel);
    const files = await listening.filesOf(fields);
    return {
      ...message,
      author: { ...author, ...told },
      place: { ...place, ...facts },
      mayConfigure,
      ...files,
    };
  }

  async function changed(event: Fields, envelope: Envelope, context: Context): Promise<void> {
    const now = record(event.message);
    // A deleted message with replies is not announced as deleted: a tombstone takes its place.
    if (now.subtype === 'tombstone') return deleted({ deleted_ts: now.ts }, envelope, context);
    const message = await read(now, envelope, context);
    if (message) await listening.bot.edited(message, listening.platformOf(context));
  }

  async function deleted(event: Fields, envelope: Envelope, context: Context): Promise<void> {
    const id = optional(event.deleted_ts);
    const thread = optional(record(event.previous_message).thread_ts);
    const place = placeOf(envelope, thread);
    if (id !== undefined) await listening.bot.deleted({ place, id }, listening.platformOf(context));
  }
}
