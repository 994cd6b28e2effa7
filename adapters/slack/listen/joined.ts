/** The bot was added to a channel: a word to whoever did it, which nobody else sees. */
import type { App } from '@slack/bolt';
import { refusalOf } from '../api/failure.js';
import { optional, record } from '../read/as-record.js';
import { readEnvelope } from '../read/read-event.js';
import { placeOf } from '../read/read-message.js';
import { renderCard } from '../render.js';
import { type Listening, selfOf } from './listening.js';

export function listenToJoins(app: App, { bot, log, personOf }: Listening): void {
  app.event('member_joined_channel', async ({ event, body, context, client }) => {
    const inviter = optional(event.inviter);
    if (event.user !== selfOf(context).userId || inviter === undefined) return;
    const place = placeOf(readEnvelope(record(body), record(event)));
    const { card } = await bot.joined({ place, person: await personOf(inviter) });
    const post = client.chat.postEphemeral({ channel: place.channel, user: inviter, ...renderCard(card) });
    await post.catch((error: unknown) => {
      const { message, remedy } = refusalOf(error, 'chat.postEphemeral');
      log.warn({ platform: 'slack', remedy }, `Slack: the greeting could not be shown: ${message}`);
    });
  });
}
