/** The home tab: a search box that answers on the page. */
import type { App, webApi } from '@slack/bolt';
import type { Card, Person, Place } from '../../../src/types.js';
import { refusalOf } from '../api/failure.js';
import { record } from '../read/as-record.js';
import { readEnvelope } from '../read/read-event.js';
import { placeOf } from '../read/read-message.js';
import { renderHome } from '../render.js';
import type { Listening } from './listening.js';

export function listenToHome(app: App, listening: Listening): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const envelope = readEnvelope(record(body), record(event));
    const place = placeOf({ ...envelope, channelType: 'im' });
    await publishHome(listening, client, { place, person: { id: event.user } });
  });
}

/** @param answer what was asked for, shown above the page itself */
export async function publishHome(
  { bot, log }: Listening,
  client: webApi.WebClient,
  { place, person }: { place: Place; person: Person },
  answer?: Card,
): Promise<void> {
  const view = renderHome(await bot.home({ place, person }), answer);
  await client.views.publish({ user_id: person.id, view }).catch((error: unknown) => {
    const { message, remedy } = refusalOf(error, 'views.publish');
    log.warn({ platform: 'slack', remedy }, `Slack: the home tab could not be shown: ${message}`);
  });
}
