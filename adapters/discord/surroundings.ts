/** What every listener is given. */
import type { Bot } from '../../src/bot.js';
import type { Log, Platform } from '../../src/types.js';
import type { Marks } from './marks.js';

export interface Surroundings {
  bot: Bot;
  platform: Platform;
  log: Log;
  marks: Marks;
}
