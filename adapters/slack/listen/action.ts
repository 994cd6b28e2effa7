/** Buttons and menus under answers, on the home tab and in modals. */
import type { App } from '@slack/bolt';
import type { ActionInput } from '../../../src/types.js';
import { record } from '../read/as-record.js';
import { SETTING } from '../render/settings-modal.js';
import { publishHome } from './home.js';
import type { Listening } from './listening.js';
import { showLookUp } from './look-up.js';
import { readPress } from './read-press.js';
import { respondPatiently } from './respond.js';
import { openSettings, previewSettings } from './settings.js';
import { shareAnswer } from './share.js';

export function listenToActions(app: App, listening: Listening): void {
  const { bot, rights, personOf, platformOf, workspaceOf } = listening;

  // Every button is acknowledged, also those of an older version: Slack shows an error for any that is not.
  app.action(/./u, async ({ ack, action, body, context, client, respond }) => {
    await ack();
    const fields = record(body);
    const press = readPress(fields, record(action), workspaceOf(fields));
    const { place, user, view, messageId, onPrivate } = press;
    if (press.actionId.startsWith(SETTING)) return previewSettings(listening, client, press);
    if (press.action === undefined) return;
    const input: ActionInput = {
      place,
      person: await personOf(user),
      messageId,
      onPrivate,
      action: press.action,
      mayModerate: () => rights.mayModerate(user),
      mayConfigure: rights.mayConfigure(user, place.channel),
    };
    const asked = { place, person: input.person, triggerId: press.triggerId };
    if (press.action.type === 'settings' && !view && (await openSettings(listening, client, asked))) return;
    const reply = await bot.action(input, platformOf(context));
    if (reply === undefined) return;
    if (view?.type === 'home') await publishHome(listening, client, input, reply.card);
    else if (view) await showLookUp(listening, client, { ...input, view }, reply.card);
    else if (!reply.private) await shareAnswer(listening, { client, respond }, input, reply);
    else await respondPatiently(respond, reply, listening, place.thread);
  });
}
