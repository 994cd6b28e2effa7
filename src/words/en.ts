/** The bot's own words in English. Every other language has the same keys. */
import type { Kind, Layer, Retryable } from '../types.js';

const layers: Record<Layer, string> = { client: 'client SDK', server: 'server', v3: 'SDK V3 (legacy)' };

const kinds: Record<Kind, string> = {
  call: 'The call is wrong',
  configuration: 'Account, key, plan or setting',
  permission: 'Not allowed for this caller',
  wait: 'Wait and retry',
  network: 'Network',
  content: 'Content rejected',
  vendor: "Vendor's internal error",
  info: 'For information',
};

const retries: Record<Retryable, string> = {
  yes: 'yes',
  no: 'no use',
  'after-change': 'once the cause is fixed',
  backoff: 'later, with growing pauses',
};

export const en = {
  layers,
  kinds,
  retries,
  facts: { kind: 'Kind', retry: 'Retry', constant: 'SDK name' },
  noDescription: 'The vendor lists this code without a description.',
  inRange: (code: string, range: string) => `${code} lies in the range ${range}.`,
  seeSource: (url: string) => `Source: ${url}`,
  relations: {
    'same meaning': 'same meaning',
    'comes with': 'often together',
    'confused with': 'easily confused',
    'see also': 'see also',
  },
  several: (count: number) => `${count} error codes`,
  alsoHere: 'Also mentioned',
  notFound: (code: string) => `${code} is no code of this catalog`,
  notFoundText: (product: string) =>
    `${product} does not list it. It may belong to another product, or a digit or the minus sign may be off.`,
  near: 'Did you mean one of these?',
  results: (query: string) => `Best matches for “${query}”`,
  nothing: (query: string) => `Nothing fits “${query}”`,
  nothingText: 'Try fewer or other words, the code itself, or paste the line of the log it stands in.',
  sections: 'Sections',
  openButton: (code: string) => code,
  dismiss: 'Dismiss',
  why: 'Why this?',
  dismissed: 'Removed. I will not answer that message again.',
  notYours: 'Only the author of the message or a moderator can remove this answer.',
  gone: 'I no longer know that answer: it is too old or was removed.',
  whyTitle: 'Why this answer?',
  whyAsked: 'I was asked: the bot was mentioned or written to directly.',
  whyLine: (code: string, confidence: number, sentence: string) =>
    `${code}: ${sentence} (certainty ${Math.round(confidence * 100)} %)`,
  whySetting: (sensitivity: string) =>
    `Sensitivity here: ${sensitivity}. Change it with “/imerror settings”.`,
  helpTitle: 'imerror explains Tencent Cloud Chat error codes',
  helpLines: [
    'Ask with a code or words: /imerror 70001, /imerror 70001 -10113, /imerror usersig expired',
    'Paste a log line or an error: the codes in it are explained.',
    'Mention me in a thread or write to me directly, with the same words.',
    'In channels I answer by myself when a message surely holds a code; edit the message and the answer follows, delete it and the answer goes.',
    '/imerror settings shows how I behave in this channel: off, or strict, balanced, eager.',
  ],
  homeTitle: 'imerror',
  homeText: 'What does this error code mean, and what to do about it? Ask with a code or with words.',
  homeCount: (count: number, product: string) => `${count} codes of ${product}`,
  settingsTitle: 'How imerror behaves in this channel',
  settingsMode: { on: 'Answers messages that hold a code', off: 'Answers only when asked' },
  settingsMine: 'Answers',
  settingsSensitivity: 'Sensitivity',
  settingsHow: 'Change with: /imerror settings on, off, strict, balanced or eager',
  settingsSaved: (value: string) => `Saved: ${value}`,
  settingsDenied: 'You may look but not change this: ask somebody who manages this channel.',
  settingsUnknown: (value: string) => `No setting “${value}”: write on, off, strict, balanced or eager.`,
  joinedTitle: 'Thanks for adding imerror',
  joinedText:
    'When a message here surely holds a Tencent Cloud Chat error code, I explain it under that message. /imerror settings changes that, /imerror help shows the rest.',
  tooLong: (limit: number) => `That is a lot of text: I read the first ${limit} characters.`,
};

export type Words = typeof en;
