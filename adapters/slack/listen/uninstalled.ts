/** The app was removed from a workspace: what is kept of it goes. */
import type { App } from '@slack/bolt';
import { record } from '../read/as-record.js';
import { readEnvelope } from '../read/read-event.js';
import { placeOf } from '../read/read-message.js';
import type { Listening } from './listening.js';

export function listenToUninstalls(app: App, { bot }: Listening): void {
  app.event('app_uninstalled', async ({ event, body }) => {
    const { platform, workspace } = placeOf(readEnvelope(record(body), record(event)));
    await bot.forgetWorkspace(platform, workspace);
  });
}
