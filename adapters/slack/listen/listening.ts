/** What every listener is given. */
import type { Context } from '@slack/bolt';
import type { Bot } from '../../../src/bot.js';
import type { Log, Platform } from '../../../src/types.js';
import type { Patience } from '../api/patience.js';
import type { FactsOf } from '../read/channel-facts.js';
import type { FilesOf } from '../read/files.js';
import type { PersonOf } from '../read/people.js';
import type { Self } from '../read/read-message.js';
import type { ChannelsOf } from '../read/shared-channels.js';
import type { WorkspaceOf } from '../read/workspace.js';
import type { Rights } from './rights.js';

export interface Listening {
  bot: Bot;
  log: Log;
  patience: Patience;
  rights: Rights;
  factsOf: FactsOf;
  filesOf: FilesOf;
  personOf: PersonOf;
  channelsOf: ChannelsOf;
  workspaceOf: WorkspaceOf;
  /** Scopes of the token; empty when Slack did not say. */
  granted: readonly string[];
  /** The way back into the workspace an event came from. */
  platformOf(context: Context): Platform;
}

/** Who the bot is in the workspace an event came from. */
export const selfOf = (context: Context): Self => ({ userId: context.botUserId, botId: context.botId });
