/** “Explain error codes” in a message's menu; works in threads, where slash commands do not. */
import type { App } from '@slack/bolt';
import type { CommandInput } from '../../../src/types.js';
import { EXPLAIN_SHORTCUT } from '../manifest.js';
import { optional, record, string } from '../read/as-record.js';
import { placeOf } from '../read/read-message.js';
import { readText } from '../read/read-text.js';
import type { Listening } from './listening.js';
import { respondPatiently } from './respond.js';

export function listenToShortcut(app: App, listening: Listening): void {
  const { bot, rights, personOf, workspaceOf, filesOf } = listening;
  app.shortcut({ callback_id: EXPLAIN_SHORTCUT, type: 'message_action' }, async ({ ack, body, respond }) => {
    await ack();
    const fields = record(body);
    const message = record(fields.message);
    const [user, channel] = [string(record(fields.user).id), record(fields.channel)];
    const thread = optional(message.thread_ts);
    const workspace = workspaceOf(fields);
    const input: CommandInput = {
      place: placeOf({ workspace, channel: string(channel.id), channelName: optional(channel.name) }, thread),
      person: await personOf(user),
      text: readText(message),
      ...(await filesOf(message)),
      markup: 'slack',
      intent: 'message',
      mayConfigure: rights.mayConfigure(user, string(channel.id)),
    };
    await respondPatiently(respond, await bot.command(input), listening, thread);
  });
}
