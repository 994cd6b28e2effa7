/** Reactions to messages. */
import type { App, Context } from '@slack/bolt';
import { type Fields, optional, record, string } from '../read/as-record.js';
import { readEnvelope } from '../read/read-event.js';
import { placeOf } from '../read/read-message.js';
import { type Listening, selfOf } from './listening.js';

export function listenToReactions(app: App, { bot, rights, platformOf }: Listening): void {
  app.event('reaction_added', ({ event, body, context }) => take(record(event), record(body), context));
  app.event('reaction_removed', ({ event, body, context }) => take(record(event), record(body), context));

  async function take(event: Fields, body: Fields, context: Context): Promise<void> {
    const item = record(event.item);
    const messageId = optional(item.ts);
    const user = string(event.user);
    if (item.type !== 'message' || messageId === undefined) return;
    const own = user !== '' && user === selfOf(context).userId;
    const reaction = {
      place: placeOf(readEnvelope(body, event)),
      person: { id: user, ...(own ? { bot: true, self: true } : {}) },
      messageId,
      emoji: string(event.reaction).replace(/::skin-tone-\d$/u, ''),
      added: event.type === 'reaction_added',
      mayModerate: () => rights.mayModerate(user),
    };
    await bot.reaction(reaction, platformOf(context));
  }
}
