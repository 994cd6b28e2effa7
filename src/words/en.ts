/** The bot's own words in English. Every other language has the same keys. */
import type { Unread } from '../attachments/choose.js';
import type { Changed } from '../policy/change-settings.js';
import type { Kind, Layer, Reason, Retryable } from '../types.js';
import { certainty } from './certainty.js';

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

const unread: Record<Unread, string> = {
  type: 'not read, only .txt, .log, .json, .csv, .md and these packed by gzip are',
  size: 'not read, it is larger than 8 MB',
  number: 'not read, only three files of a message are',
  binary: 'not read, it is no UTF-8 text',
  failed: 'could not be read; try again later',
  part: 'only the first 8 MB were read',
};

/** Minutes as people say them: `30 min`, `4 h`, `1 d`. */
const span = (minutes: number): string =>
  minutes % 1440 === 0 ? `${minutes / 1440} d` : minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;

export const en = {
  language: 'en' as 'en' | 'zh',
  /** Headings that the renderers put beside the parts of a card. */
  labels: {
    advice: 'What to do',
    notes: 'Good to know',
    related: 'Related',
    links: 'Read more',
    source: 'source',
    readOn: 'read on',
    vendor: 'Tencent Cloud',
    ours: 'Known to us: ',
    search: 'Search a code or words',
    searchHint: '70001, usersig expired, a line of your log …',
    open: 'Open a code …',
  },
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
  details: 'Details',
  share: 'Share to channel',
  shared: (person: string) => `Shared by ${person}`,
  sharedAlready: 'This answer is on its way to the channel already.',
  shareFailed: 'This answer could not be shared here: add me to the channel, or ask somebody who may post.',
  lookUp: 'Look up an error code',
  close: 'Close',
  searchFor: (query: string) => `Search for “${query}”`,
  sharedHere: 'Shared to the channel',
  shareDenied: 'You may not write in this channel, so nothing was shared.',
  helpful: 'Helpful',
  ticket: 'Text for a ticket',
  ticketTitle: (code: string) => `Text for a ticket about ${code}`,
  ticketText: (code: string, title: string, description: string, at: string) =>
    [
      `Error code: ${code} (${title})`,
      `Vendor's text: ${description}`,
      `Time: ${at} (UTC), correct it to when it happened`,
      'API that was called:',
      'Error information, as printed:',
      'SDK version and platform:',
      'SDKAppID:',
      'UserID / group ID:',
      'Steps to reproduce:',
    ].join('\n'),
  ticketHow: 'Fill in the rest and send it to the vendor. Leave out UserSigs and keys.',
  dismiss: 'Dismiss',
  why: 'Why this?',
  dismissed: 'Removed. I will not answer that message again.',
  notYours: 'Only the author of the message or a moderator can remove this answer.',
  gone: 'I no longer know that answer: it is too old or was removed.',
  whyTitle: 'Why this answer?',
  whyAsked: 'I was asked: the bot was mentioned or written to directly.',
  /** The detector's own sentence. */
  reason: (reason: Reason) => reason.sentence,
  whyLine: (code: string, confidence: number, sentence: string) =>
    `${code}: ${sentence} (certainty ${certainty(confidence)} %)`,
  whySetting: (sensitivity: string) =>
    `Sensitivity here: ${sensitivity}. Change it with “/imerror settings”.`,
  helpTitle: 'imerror explains Tencent Cloud Chat error codes',
  helpLines: [
    'Ask with a code or words: /imerror 70001, /imerror 70001 -10113, /imerror usersig expired',
    'Paste a log line or an error: the codes in it are explained.',
    'Mention me in a thread or write to me directly, with the same words.',
    'In channels I answer by myself when a message surely holds a code; edit the message and the answer follows, delete it and the answer goes.',
    '/imerror settings shows how I behave in this channel, /imerror why what I decided, /imerror stats what was asked.',
    'On an answer to your own message: a cross or a bin as a reaction removes it, a pin keeps it as it is.',
    '/imerror section group lists a section; /imerror optout and I leave your messages alone.',
  ],
  homeTitle: 'imerror',
  homeText: 'What does this error code mean, and what to do about it? Ask with a code or with words.',
  homeCount: (count: number, product: string) => `${count} codes of ${product}`,
  homeTop: 'Most explained this week',
  homeHow: 'How to ask',
  homeMine: 'You',
  homeOptedOut: 'I do not answer your messages by myself',
  homeOptedIn: 'I answer the codes in your messages',
  optOutButton: "Don't answer my messages",
  optInButton: 'Answer my messages again',
  missing: (scope: string, feature: string) =>
    `Not switched on: ${feature}. An administrator adds the permission ${scope} and installs the app again.`,
  settingsTitle: 'How imerror behaves in this channel',
  settingsButton: 'Settings',
  settingNames: {
    mode: 'Answers',
    sensitivity: 'Sensitivity',
    repeatMinutes: 'Same code again',
    repeats: 'A repeat gets',
    alerts: 'Alert bots are read',
    incidents: 'Incident channels',
    language: 'Language',
    surges: 'Told of surges',
    only: 'Only in',
    except: 'Not in',
  },
  modes: {
    off: 'only when asked',
    observe: 'observes, posts nothing',
    'in-place': 'under the message',
    'own-thread': 'in a thread of their own',
    channel: 'in the channel',
    hint: 'after pressing a reaction',
    private: 'to the author only',
  },
  /** What a setting can be, for menus. */
  choices: {
    sensitivity: { strict: 'strict', balanced: 'balanced', eager: 'eager' },
    repeats: { pointer: 'a pointer to the first answer', silence: 'silence' },
    alerts: { never: 'never', incidents: 'in incident channels', always: 'always' },
    language: { auto: "the person's own", en: 'English', zh: '中文' },
    surges: { on: 'yes', off: 'no' },
  },
  settingsScopes: {
    workspace: 'For the whole server',
    channel: 'For this channel',
    thread: 'For this thread',
  },
  settingsMore: 'More settings',
  settingsBack: 'Back',
  settingsReset: 'Back to the defaults',
  previews: {
    mode: {
      off: 'I answer here only when I am asked.',
      observe: 'I decide and record, and post nothing.',
      'in-place': 'I explain a code under the message that holds it.',
      'own-thread': 'I explain a code in a thread of its own.',
      channel: 'I explain a code in the channel itself.',
      hint: 'I only react to a message with a code; whoever presses the reaction gets the answer.',
      private: 'I explain a code to the author of the message only.',
    },
    always: 'The same code is explained every time.',
    repeats: {
      pointer: (minutes: number) =>
        `The same code again within ${span(minutes)} gets a pointer to the first answer.`,
      silence: (minutes: number) => `The same code again within ${span(minutes)} gets nothing.`,
    },
    alerts: {
      never: 'Alert bots are not read.',
      incidents: 'Alert bots are read in incident channels.',
      always: 'Alert bots are read.',
    },
    surges: 'This channel is told when a code surges.',
  },
  settingsSave: 'Save',
  settingsSame: 'Nothing was changed.',
  settingsLate: 'Your rights could not be checked in time. Try again.',
  settingsPreview: 'With this',
  settingsFrom: (origin: string) => `set by: ${origin}`,
  origins: { default: 'default', workspace: 'workspace', channel: 'this channel', thread: 'this thread' },
  minutes: (minutes: number) => (minutes === 0 ? 'always explained' : `not within ${span(minutes)}`),
  raised: (extra: number) => `wants ${Math.round(extra * 100)} % more certainty here, after verdicts`,
  settingsHow:
    'Change with /imerror settings: on, off, observe, hint, private, own-thread, channel · strict, balanced, eager · repeat 30m · repeats pointer|silence · alerts never|incidents|always · incidents NAMES · language auto|en|zh · surges on|off · reset · history. For the whole workspace: /imerror settings workspace ...',
  settingsSaved: (value: string) => `Saved: ${value}`,
  settingsDenied: 'You may look but not change this: ask somebody who manages this channel.',
  settingsUnknown: (value: string) => `No setting “${value}”. What there is stands below.`,
  noThread: 'That works inside a thread only.',
  neverChanged: 'Nothing was changed here yet.',
  changed: ({ at, by, scope, before, after }: Changed) =>
    `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} · ${by} · ${scope}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  wrong: 'Not a code',
  firstHere: 'First answer here: “Why this?” says how it came about, “Settings” how to change it.',
  inFile: (file: string, line: number, count: number) =>
    `${file}, line ${line}${count > 1 ? `, ${count} times` : ''}`,
  noCodeIn: (files: string[]) => `No error code found in ${files.join(', ')}`,
  noFileRead: 'Nothing of what is attached was read',
  notRead: (file: string, why: Unread) => `${file}: ${unread[why]}`,
  repeated: (count: number) => `Seen ${count} more ${count === 1 ? 'time' : 'times'} since`,
  pointer: (codes: string[]) =>
    `${codes.join(', ')} ${codes.length === 1 ? 'was' : 'were'} explained here already`,
  pointerLink: 'See that answer',
  keep: 'Keep',
  kept: 'Kept: this answer stays as it is.',
  thanks: 'Thank you, noted.',
  optedOut: 'I will not answer your messages by myself any more. /imerror optin takes that back.',
  optedIn: 'I answer your messages again.',
  statsTitle: (days: number) => `Most explained codes, last ${days} ${days === 1 ? 'day' : 'days'}`,
  statsNone: 'Nothing was explained here in that time.',
  statsUnknown: 'Unknown codes asked for',
  statsNothing: 'Searches that found nothing',
  statsWords: 'Searched in vain by several people',
  statsVerdicts: 'Verdicts',
  verdicts: (helpful: number, wrong: number, dismissed: number) =>
    `${helpful} helpful, ${wrong} not a code, ${dismissed} dismissed`,
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  surge: (code: string, count: number, channels: number, minutes: number, usual: string) =>
    `${code}: ${count} mentions in ${channels} ${channels === 1 ? 'channel' : 'channels'} in ${minutes} minutes, usually ${usual} an hour`,
  sectionTitle: (name: string, count: number) => `“${name}”: ${count} codes`,
  sectionHow: '/imerror section NAME lists one, for example /imerror section group',
  andMore: (count: number) => `and ${count} more`,
  decisionsTitle: 'Why I spoke or kept quiet here',
  decisionsNone: 'No message with a number that could be a code was seen here in the last seven days.',
  decisionsFooter: 'For one message: /imerror why and its link. The words of messages are not kept.',
  outcomes: {
    answered: 'answered',
    updated: 'answer changed after an edit',
    withdrawn: 'answer withdrawn after an edit',
    observed: 'would have answered (observing)',
    hinted: 'hinted by a reaction',
    whispered: 'answered to the author only',
    pointed: 'pointed to an earlier answer',
    counted: 'counted on an earlier answer',
    quiet: 'kept quiet',
  },
  rules: {
    uncertain: 'not certain enough',
    repeat: 'explained here already',
    'same-bot': 'never two answers in a row to one bot',
    bot: 'a bot wrote it',
    off: 'off here',
    excluded: 'this channel is excluded',
    'opted-out': 'the author does not want answers',
    asked: 'I was asked',
  } as Record<string, string>,
  bySetting: (setting: string) => `decided by ${setting}`,
  whyCandidate: (code: string, confidence: number, threshold: number, sentence: string) =>
    `${code}: ${sentence} (${certainty(confidence)} %${threshold > 0 ? `, ${Math.round(threshold * 100)} % needed` : ''})`,
  joinedTitle: 'Thanks for adding imerror',
  joinedText:
    'When a message here surely holds a Tencent Cloud Chat error code, I explain it under that message. /imerror settings changes that, /imerror help shows the rest.',
};

export type Words = typeof en;
