/** Slack's names for the emoji that the bot uses; any other name is shown as it is written. */
import { el } from './dom.js';

const SIGNS = {
  wrench: '🔧',
  gear: '⚙️',
  no_entry: '⛔',
  hourglass_flowing_sand: '⏳',
  satellite_antenna: '📡',
  speech_balloon: '💬',
  factory: '🏭',
  information_source: 'ℹ️',
  key: '🔑',
  x: '❌',
  warning: '⚠️',
  white_check_mark: '✅',
};

export const emoji = (name) =>
  Object.hasOwn(SIGNS, name)
    ? el('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' '), text: SIGNS[name] })
    : document.createTextNode(`:${name}:`);
