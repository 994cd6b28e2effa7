/** Buttons under answers, and the search box of the home tab. */
import type { App } from '@slack/bolt';
import type { ActionInput } from '../../../src/types.js';
import { decodeAction } from '../action-id.js';
import { optional, record, string } from '../read/as-record.js';
import { placeOf } from '../read/read-message.js';
import { publishHome } from './home.js';
import type { Listening } from './listening.js';
import { respondPatiently } from './respond.js';

export function listenToActions(app: App, listening: Listening): void {
  const { bot, log, patience, rights, platformOf } = listening;

  // Every button is acknowledged, also those of an older version: Slack shows an error for any that is not.
  app.action(/./u, async ({ ack, action, body, context, client, respond }) => {
    await ack();
    const pressed = record(action);
    const wanted = decodeAction(pressed.action_id, pressed.value);
    if (wanted === undefined) return;
    const [fields, user] = [record(body), string(record(record(body).user).id)];
    const [container, channel] = [record(fields.container), string(record(fields.channel).id)];
    const thread = optional(record(fields.message).thread_ts) ?? optional(container.thread_ts);
    const workspace = optional(record(fields.team).id) ?? string(record(fields.user).team_id);
    const inHome = record(fields.view).type === 'home';
    const input: ActionInput = {
      place: placeOf({ workspace, channel, channelType: inHome ? 'im' : undefined }, thread),
      person: { id: user },
      messageId: string(container.message_ts),
      action: wanted,
      mayModerate: () => rights.mayModerate(user),
      mayConfigure: rights.mayConfigure(user, channel),
    };
    const reply = await bot.action(input, platformOf(context));
    if (reply === undefined) return;
    if (inHome) await publishHome(listening, client, input, reply.card);
    else await respondPatiently(respond, reply, { patience, log }, thread);
  });
}
