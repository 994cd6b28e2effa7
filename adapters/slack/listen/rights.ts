/** What a person may do in a channel, as Slack says. Asked only when it matters; in doubt, no. */
import type { webApi } from '@slack/bolt';
import type { Log, MayConfigure } from '../../../src/types.js';
import { refusalOf } from '../api/failure.js';

export interface Rights {
  /** Workspace admins and owners. */
  mayModerate(user: string): Promise<boolean>;
  /** Admins and owners everywhere; whoever made the channel there. */
  mayConfigure(user: string, channel: string): MayConfigure;
}

export function createRights(client: webApi.WebClient, log: Log): Rights {
  async function ask(question: string, answer: () => Promise<boolean>): Promise<boolean> {
    try {
      return await answer();
    } catch (error) {
      const { message, remedy } = refusalOf(error, question);
      log.warn(
        { platform: 'slack', remedy },
        `Slack: rights could not be read, so they are denied: ${message}`,
      );
      return false;
    }
  }

  const isAdmin = (user: string) =>
    ask('users.info', async () => {
      const { user: found } = await client.users.info({ user });
      return found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true;
    });

  const isCreator = (user: string, channel: string) =>
    ask('conversations.info', async () => {
      const { channel: found } = await client.conversations.info({ channel });
      return found?.creator === user;
    });

  return {
    mayModerate: isAdmin,
    mayConfigure: (user, channel) => async (scope) => {
      if (await isAdmin(user)) return true;
      return scope === 'channel' && channel !== '' && isCreator(user, channel);
    },
  };
}
