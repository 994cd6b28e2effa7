/** What every listener is given. */
import type { Bot } from '../../src/bot.js';
import type { Log, Platform } from '../../src/types.js';

export interface Surroundings {
  bot: Bot;
  platform: Platform;
  log: Log;
}
