/** `/imerror ...`: an answer that only the asker sees. */
import type { App } from '@slack/bolt';
import type { Person } from '../../../src/types.js';
import { soon } from '../api/soon.js';
import { SLASH_COMMAND } from '../manifest.js';
import { record } from '../read/as-record.js';
import { placeOf } from '../read/read-message.js';
import type { Listening } from './listening.js';
import { respondable, respondPatiently } from './respond.js';
import { openSettings } from './settings.js';

/** What Slack writes in place of the name of a private channel or a conversation. */
const NO_NAMES = new Set(['privategroup', 'directmessage']);

export function listenToCommand(app: App, listening: Listening): void {
  const { bot, patience, rights, personOf, workspaceOf } = listening;

  app.command(SLASH_COMMAND, async ({ command, ack, respond, client }) => {
    const { user_id: user, channel_id: channel } = command;
    const place = placeOf({
      workspace: workspaceOf(record(command)),
      channel,
      channelName: NO_NAMES.has(command.channel_name) ? undefined : command.channel_name,
      // Slack names a conversation with one person so.
      channelType: command.channel_name === 'directmessage' ? 'im' : undefined,
    });
    const ask = (person: Person) =>
      bot.command({
        place,
        person,
        text: command.text,
        markup: 'slack',
        intent: 'query',
        mayConfigure: rights.mayConfigure(user, channel),
      });
    if (/^\s*settings\s*$/iu.test(command.text)) {
      await ack();
      const person = await personOf(user);
      if (await openSettings(listening, client, { place, person, triggerId: command.trigger_id })) return;
      return respondPatiently(respond, await ask(person), listening);
    }
    const answer = personOf(user).then(ask);
    const quick = await soon(answer, patience.quickAnswer);
    // A quick answer travels in the acknowledgment; a slow one follows it, which Slack takes for half an hour.
    if (quick) return ack(respondable(quick));
    await ack();
    await respondPatiently(respond, await answer, listening);
  });
}
