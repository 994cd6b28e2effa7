/** The settings of a channel in a modal: opened by a button or a command, previewed while choosing, saved if allowed. */
import type { App, webApi } from '@slack/bolt';
import { readChoices } from '../../../src/policy/choices.js';
import type { Settings } from '../../../src/policy/settings.js';
import type { Person, Place } from '../../../src/types.js';
import { refusalOf } from '../api/failure.js';
import { soon } from '../api/soon.js';
import { SLACK } from '../limits.js';
import { type Fields, optional, record, string } from '../read/as-record.js';
import { placeOf } from '../read/read-message.js';
import { cut } from '../render/cut.js';
import { renderSettings, SETTING, SETTINGS_VIEW } from '../render/settings-modal.js';
import type { Listening } from './listening.js';
import type { Press } from './read-press.js';
import { whisperSaved } from './whisper-saved.js';

interface Asked {
  place: Place;
  person: Person;
  triggerId: string;
}

/** False when it could not be opened: the settings are then told as text. */
export async function openSettings(
  { bot, log }: Listening,
  client: webApi.WebClient,
  { place, person, triggerId }: Asked,
): Promise<boolean> {
  if (triggerId === '' || place.channel === '') return false;
  const { thread: _, ...here } = place;
  const [form, words] = await Promise.all([
    bot.settingsForm({ place: here, person }),
    bot.wordsFor({ place: here, person }),
  ]);
  const view = renderSettings(form, words, writeAbout(here), here.channelName);
  return client.views.open({ trigger_id: triggerId, view }).then(
    () => true,
    (error: unknown) => {
      const { message } = refusalOf(error, 'views.open');
      log.info(
        { platform: 'slack' },
        `Slack: settings are told as text, no modal could be opened: ${message}`,
      );
      return false;
    },
  );
}

/** Something was chosen in the modal: what it would do is shown at once. */
export async function previewSettings(
  { bot, log, personOf }: Listening,
  client: webApi.WebClient,
  { user, place: { workspace }, view = {} }: Press,
): Promise<void> {
  const about = string(view.private_metadata);
  const place = readAbout(about, workspace);
  const person = await personOf(user);
  const [form, words] = await Promise.all([
    bot.settingsForm({ place, person, chosen: chosenIn(view) }),
    bot.wordsFor({ place, person }),
  ]);
  const shown = renderSettings(form, words, about, place.channelName);
  const hash = optional(view.hash);
  const update = client.views.update({ view_id: string(view.id), ...(hash ? { hash } : {}), view: shown });
  await update.catch((error: unknown) => {
    // Closed, or something newer was chosen meanwhile.
    log.debug({ platform: 'slack' }, `Slack: no preview: ${refusalOf(error, 'views.update').message}`);
  });
}

export function listenToSettings(app: App, listening: Listening): void {
  const { bot, patience, personOf, rights, workspaceOf } = listening;

  app.view({ callback_id: SETTINGS_VIEW, type: 'view_submission' }, async ({ ack, body, client, view }) => {
    const fields = record(body);
    const user = string(record(fields.user).id);
    const place = readAbout(view.private_metadata, workspaceOf(fields));
    const person = await personOf(user);
    const values = chosenIn(record(view));
    const mayConfigure = rights.mayConfigure(user, place.channel);
    const saving = bot.changeSettings({ place, person, values, mayConfigure });
    // The modal waits three seconds for its answer, Slack's own people and channels as long as they like.
    const outcome = await soon(saving, patience.latestAck - patience.facts);
    if (outcome?.saved) {
      await ack();
      return whisperSaved(listening, client, place, person, outcome.remark);
    }
    const refusal = outcome?.remark ?? (await bot.wordsFor({ place, person })).settingsLate;
    await ack({
      response_action: 'errors',
      errors: { [`${SETTING}mode`]: cut(refusal, SLACK.viewError) },
    });
  });
}

/** What is chosen in each menu of the modal; what is no value of its setting is left out. */
function chosenIn(view: Fields): Partial<Settings> {
  const blocks = Object.entries(record(record(view.state).values));
  return readChoices(
    Object.fromEntries(
      blocks.map(([id, block]) => [
        id.slice(SETTING.length),
        record(record(record(block)[id]).selected_option).value,
      ]),
    ),
  );
}

/** The channel a modal is about travels with it; whoever submits it needs rights there. */
const writeAbout = ({ channel, channelName }: Place): string => JSON.stringify({ channel, channelName });

function readAbout(about: string, workspace: string): Place {
  let fields: Fields = {};
  try {
    fields = record(JSON.parse(about));
  } catch {
    // Nothing of ours: the empty channel belongs to nobody, so nothing can be changed.
  }
  return placeOf({ workspace, channel: string(fields.channel), channelName: optional(fields.channelName) });
}
