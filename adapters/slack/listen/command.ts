/** `/imerror ...`: an answer that only the asker sees. */
import type { App } from '@slack/bolt';
import type { CommandInput } from '../../../src/types.js';
import { sleep } from '../api/sleep.js';
import { SLASH_COMMAND } from '../manifest.js';
import { placeOf } from '../read/read-message.js';
import type { Listening } from './listening.js';
import { respondable, respondPatiently } from './respond.js';

/** What Slack writes in place of the name of a private channel or a conversation. */
const NO_NAMES = new Set(['privategroup', 'directmessage']);

export function listenToCommand(app: App, { bot, log, patience, rights }: Listening): void {
  app.command(SLASH_COMMAND, async ({ command, ack, respond }) => {
    const { user_id: user, channel_id: channel } = command;
    const input: CommandInput = {
      place: placeOf({
        workspace: command.team_id,
        channel,
        channelName: NO_NAMES.has(command.channel_name) ? undefined : command.channel_name,
        // Slack names a conversation with one person so.
        channelType: command.channel_name === 'directmessage' ? 'im' : undefined,
      }),
      person: { id: user },
      text: command.text,
      markup: 'slack',
      intent: 'query',
      mayConfigure: rights.mayConfigure(user, channel),
    };
    const answer = bot.command(input);
    const quick = await Promise.race([answer, soon(answer, patience.quickAnswer)]);
    // A quick answer travels in the acknowledgment; a slow one follows it, which Slack takes for half an hour.
    if (quick) return ack(respondable(quick));
    await ack();
    await respondPatiently(respond, await answer, { patience, log });
  });
}

/** Undefined after a while, unless the work is done first. */
async function soon(work: Promise<unknown>, milliseconds: number): Promise<undefined> {
  const done = new AbortController();
  const end = () => done.abort();
  work.then(end, end);
  await sleep(milliseconds, done.signal).catch(() => undefined);
  return undefined;
}
