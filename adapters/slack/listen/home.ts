/** The home tab: a search box that answers on the page, and what this person should know. */
import type { App, webApi } from '@slack/bolt';
import type { Card, Person, Place } from '../../../src/types.js';
import type { Words } from '../../../src/words/en.js';
import { refusalOf } from '../api/failure.js';
import { record } from '../read/as-record.js';
import { readEnvelope } from '../read/read-event.js';
import { placeOf } from '../read/read-message.js';
import { renderHome } from '../render/home.js';
import { SCOPES } from '../scopes.js';
import type { Listening } from './listening.js';

export function listenToHome(app: App, listening: Listening): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const envelope = readEnvelope(record(body), record(event));
    const place = placeOf({ ...envelope, channelType: 'im' });
    await publishHome(listening, client, { place, person: await listening.personOf(event.user) });
  });
}

/** @param answer what was asked for, shown above the page itself */
export async function publishHome(
  { bot, log, channelsOf, granted }: Listening,
  client: webApi.WebClient,
  { place, person }: { place: Place; person: Person },
  answer?: Card,
): Promise<void> {
  const [words, channels] = await Promise.all([bot.wordsFor({ place, person }), channelsOf(person.id)]);
  const missing = missingScopes(granted, words);
  const view = renderHome(await bot.home({ place, person, channels, missing }), answer);
  await client.views.publish({ user_id: person.id, view }).catch((error: unknown) => {
    const { message, remedy } = refusalOf(error, 'views.publish');
    log.warn({ platform: 'slack', remedy }, `Slack: the home tab could not be shown: ${message}`);
  });
}

/** What the token may not do, each with what to do about it; nothing when Slack did not say what it may. */
const missingScopes = (granted: readonly string[], words: Words): string[] =>
  granted.length === 0
    ? []
    : SCOPES.filter(({ scope }) => !granted.includes(scope)).map(({ scope, feature, zh }) =>
        words.missing(scope, words.language === 'zh' ? zh : feature),
      );
