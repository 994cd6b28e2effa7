/** Whether a message is read at all, and the rule and setting that say so. */
import type { IncomingMessage, Place, Store } from '../types.js';
import { isIncident } from './incidents.js';
import type { InForce, Settings } from './settings.js';

export type NotRead = 'own' | 'off' | 'excluded' | 'opted-out' | 'bot';

/** Why a message is not read, with the setting that decided; undefined when it is read. */
export interface Unread {
  rule: NotRead;
  setting?: keyof Settings;
}

/** After an answer to a bot, that bot is not answered again for this long, unless somebody else is in between. */
const SAME_BOT = 30 * 60_000;

export const optOutKey = (place: Place, person: string): string =>
  ['optout', place.platform, place.workspace, person].join('/');
const lastBotKey = (place: Place): string =>
  ['last-bot', place.platform, place.workspace, place.channel].join('/');

export async function whyUnread(
  store: Store,
  message: IncomingMessage,
  { settings }: InForce,
): Promise<Unread | undefined> {
  const { place, author, addressed } = message;
  if (author.self) return { rule: 'own' };
  if (author.bot) return whyBotUnread(store, message, settings);
  if (addressed) return undefined;
  if (settings.mode === 'off') return { rule: 'off', setting: 'mode' };
  if (settings.only.length > 0 && !settings.only.includes(place.channel))
    return { rule: 'excluded', setting: 'only' };
  if (settings.except.includes(place.channel)) return { rule: 'excluded', setting: 'except' };
  if (await store.get(optOutKey(place, author.id))) return { rule: 'opted-out' };
  return undefined;
}

async function whyBotUnread(store: Store, { place }: IncomingMessage, settings: Settings) {
  if (settings.mode === 'off') return { rule: 'off', setting: 'mode' } as const;
  if (settings.alerts === 'never') return { rule: 'bot', setting: 'alerts' } as const;
  if (settings.alerts === 'incidents' && !(await isIncident(store, place, settings.incidents))) {
    return { rule: 'bot', setting: 'alerts' } as const;
  }
  return undefined;
}

/** The last answer here went to this very bot: a second one in a row would be two bots talking. */
export const isSameBotAgain = async (store: Store, { place, author }: IncomingMessage): Promise<boolean> =>
  author.bot === true && (await store.get<string>(lastBotKey(place))) === author.id;

/** Remembers whom the bot answered last, so that two bots cannot talk to each other. */
export async function noteAnswered(store: Store, { place, author }: IncomingMessage): Promise<void> {
  if (author.bot) await store.set(lastBotKey(place), author.id, SAME_BOT);
  else await store.remove(lastBotKey(place));
}
