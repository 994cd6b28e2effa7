/** “Look up an error code”: a search modal that suggests while one types and shows what is chosen. */
import type { App, webApi } from '@slack/bolt';
import type { Card, Person, Place } from '../../../src/types.js';
import { WORDS } from '../../../src/words/choose.js';
import { refusalOf } from '../api/failure.js';
import { soon } from '../api/soon.js';
import { SLACK } from '../limits.js';
import { LOOK_UP_SHORTCUT } from '../manifest.js';
import { type Fields, optional, record, string } from '../read/as-record.js';
import { placeOf } from '../read/read-message.js';
import { LOOK_UP_ACTION, renderLookUp, renderOptions } from '../render/look-up.js';
import type { Listening } from './listening.js';

export function listenToLookUp(app: App, listening: Listening): void {
  const { bot, log, patience, personOf, workspaceOf } = listening;

  const asker = (body: Fields) => ({
    user: string(record(body.user).id),
    place: placeOf({ workspace: workspaceOf(body), channel: '', channelType: 'im' }),
  });

  app.shortcut({ callback_id: LOOK_UP_SHORTCUT, type: 'shortcut' }, async ({ ack, body, client }) => {
    await ack();
    const { user, place } = asker(record(body));
    const words = await bot.wordsFor({ place, person: await personOf(user) });
    // The first letters then find the most asked codes in memory already.
    bot.suggest('', SLACK.options, place);
    await client.views
      .open({ trigger_id: body.trigger_id, view: renderLookUp(words) })
      .catch((error: unknown) => {
        const { message, remedy } = refusalOf(error, 'views.open');
        log.warn({ platform: 'slack', remedy }, `Slack: the search could not be opened: ${message}`);
      });
  });

  app.options<'block_suggestion'>({ action_id: LOOK_UP_ACTION }, async ({ ack, body, payload }) => {
    const { user, place } = asker(record(body));
    const typed = string(payload.value);
    const suggestions = bot.suggest(typed, SLACK.options, place);
    // The menu waits three seconds at most; only one line of it depends on the language.
    const asked = personOf(user).then((person) => bot.wordsFor({ place, person }));
    const words = (await soon(asked, patience.facts)) ?? WORDS.en;
    await ack({ options: renderOptions(typed, suggestions, words) });
  });
}

/** Shows an answer in the modal it was asked in. */
export async function showLookUp(
  { bot, log }: Listening,
  client: webApi.WebClient,
  { place, person, view }: { place: Place; person: Person; view: Fields },
  answer: Card,
): Promise<void> {
  const words = await bot.wordsFor({ place, person });
  const [id, hash] = [string(view.id), optional(view.hash)];
  const shown = renderLookUp(words, answer);
  const update = client.views.update({ view_id: id, ...(hash ? { hash } : {}), view: shown });
  await update.catch((error: unknown) => {
    // Closed, or something newer was chosen meanwhile.
    const { message } = refusalOf(error, 'views.update');
    log.debug({ platform: 'slack' }, `Slack: a search was not shown: ${message}`);
  });
}
