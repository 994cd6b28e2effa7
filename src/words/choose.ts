/** Which language the bot speaks to somebody. */
import type { Settings } from '../policy/settings.js';
import { en, type Words } from './en.js';
import { zh } from './zh.js';

export type Language = 'en' | 'zh';

export const WORDS: Record<Language, Words> = { en, zh };

const ofLocale = (locale: string | undefined): Language | undefined =>
  locale === undefined ? undefined : /^zh\b/i.test(locale) ? 'zh' : 'en';

const ofSetting = (setting: Settings['language']): Language | undefined =>
  setting === 'auto' ? undefined : setting;

/** For one person: the language of their platform, else what the channel is set to. */
export const privately = (locale: string | undefined, setting: Settings['language']): Language =>
  ofLocale(locale) ?? ofSetting(setting) ?? 'en';

/** For everybody in a channel: what it is set to, else the language of the person who is answered. */
export const publicly = (locale: string | undefined, setting: Settings['language']): Language =>
  ofSetting(setting) ?? ofLocale(locale) ?? 'en';
