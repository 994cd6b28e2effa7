/**
 * The port: everything an adapter and a store need to know of the core, read in two minutes.
 * Nothing here knows a platform; times are milliseconds since 1970, offsets are UTF-16 code units.
 */
import type { InForce } from './policy/settings.js';

// ---------------------------------------------------------------- the catalog

/** Where a code is produced. `v3` is the vendor's legacy SDK generation. */
export type Layer = 'client' | 'server' | 'v3';

/** What kind of problem a code stands for; decides colour and the first advice. */
export type Kind =
  | 'call'
  | 'configuration'
  | 'permission'
  | 'wait'
  | 'network'
  | 'content'
  | 'vendor'
  | 'info';

/** Whether the same call may be sent again. */
export type Retryable = 'yes' | 'no' | 'after-change' | 'backoff';

/** An address, with how sure we are that it leads where the title says. */
export interface Link {
  title: string;
  url: string;
  confidence: 'seen' | 'likely';
  /** The same page in Chinese, where one is known. */
  zh?: { url: string; confidence: 'seen' | 'likely' };
}

/** One step or remark of ours. `source` is `vendor` (the entry's own description) or an address. */
export interface Sourced {
  text: string;
  source: string;
  /** What the source says, in our own words, with every number the text uses. */
  evidence?: string;
  /** A note on a second meaning of the code, which even a short answer must not leave out. */
  meaning?: true;
}

/** A tie from one entry to another. */
export interface Related {
  code: string;
  relation: 'same meaning' | 'comes with' | 'confused with' | 'see also';
  note?: string;
}

/** Several codes that mean one thing on different layers. */
export interface Group {
  id: string;
  title: string;
  codes: string[];
  reason?: string;
  sources?: string[];
  aliases?: Aliases;
}

/** How people say it, as concepts, per language. */
export interface Aliases {
  en?: string[];
  zh?: string[];
}

/** One row of the catalog. */
export interface Entry {
  /** `70001`, `-10001`, or a range `120001-130000`. Unique in a catalog. */
  code: string;
  /** Ours, at most 60 characters: the problem in plain words. */
  title: string;
  /** The vendor's text, verbatim; empty where the vendor wrote none. */
  description: string;
  layer: Layer;
  /** Title of the vendor's section the row stands in, `Account error codes`. */
  section: string;
  /** Best first; the vendor's error-code page is always the last. */
  links: Link[];
  /** Ours: what is known where the vendor's text says nothing. */
  known?: Sourced;
  kind?: Kind;
  retryable?: Retryable;
  /** One to three concrete steps, the likeliest cure first. */
  advice?: Sourced[];
  /** Differences between editions, second meanings, limits. */
  notes?: Sourced[];
  related?: Related[];
  aliases?: Aliases;
  /** The SDK's own names for the code, `ERR_SVR_ACCOUNT_USERSIG_EXPIRED`. */
  constants?: string[];
  /** Id of the same-meaning group the entry belongs to. */
  group?: string;
  /** Name of the product whose catalog this is, `Tencent Cloud Chat`. */
  product: string;
  /** Our words in further languages. */
  translations?: Record<string, { title?: string; description?: string; advice?: string[] }>;
}

/** A loaded catalog: entries in the vendor's order and the ways into them. */
export interface Catalog {
  entries: readonly Entry[];
  groups: readonly Group[];
  /** The entry with exactly this code (`-10001`, `120001-130000`). */
  byCode(code: string): Entry | undefined;
  /** The entry that covers this number: exact first, then the narrowest range. */
  covering(code: string): Entry | undefined;
  /** Plain JSON that the build made from the catalog for search and detection; opaque to everybody else. */
  prepared: { search: unknown; detection: unknown };
}

// ---------------------------------------------------------------- reading text

/** How sure the detector must be before the bot speaks. */
export type Sensitivity = 'strict' | 'balanced' | 'eager';

/** Which markup a text is written in. */
export type Markup = 'slack' | 'discord' | 'plain';

/** Why something was decided: a rule id and terms of our own vocabulary, never the message's words. */
export interface Reason {
  rule: string;
  terms: string[];
  /** A sentence a person understands, built from rule and terms. */
  sentence: string;
}

/** A place in a text where a code is meant. */
export interface Mention {
  /** The number as written, half-width, sign kept: `70001`, `-10001`, `120045`. */
  code: string;
  /** Code of the entry it belongs to: `70001`, `120001-130000`. */
  entry: string;
  start: number;
  end: number;
  /** 0..1 */
  confidence: number;
  reason: Reason;
  /** How often the code is meant in this text. */
  count: number;
  /** First and last line on which it stands, from 1. */
  firstLine: number;
  lastLine: number;
  /** Name of the attached file it stands in; offsets, lines and count are then those in the file. */
  file?: string;
}

// ---------------------------------------------------------------- conversations

/** Where something happens. `workspace` is Slack's team or Discord's guild, '' in a Discord DM. */
export interface Place {
  platform: string;
  workspace: string;
  channel: string;
  /** Thread the message stands in, if any: Slack's thread_ts, Discord's thread id. */
  thread?: string;
  /** A conversation with the bot alone. */
  direct?: boolean;
  channelName?: string;
  /** Name of the thread or forum post, where threads have names. */
  threadName?: string;
  channelTopic?: string;
}

export interface Person {
  id: string;
  /** Any bot or integration. */
  bot?: boolean;
  /** The bot itself. */
  self?: boolean;
  /** Name as shown. For bots it says what they are (PagerDuty, Grafana). */
  name?: string;
  /** Platform locale, `zh-CN`. */
  locale?: string;
}

/** A message as a person sees it: `text` holds body, blocks, attachments, embeds and forwarded parts. */
export interface IncomingMessage {
  place: Place;
  id: string;
  author: Person;
  text: string;
  markup: Markup;
  /** The bot was mentioned or written to directly, the mention itself taken out of `text`. */
  addressed: boolean;
  sentAt: number;
  /** Present when the platform says the text was edited. */
  editedAt?: number;
  /** Id of the delivery, when the platform repeats deliveries under one id. */
  deliveryId?: string;
  /** On a post of the bot itself: the key it was posted with, where the platform gives it back. */
  key?: string;
  /** As in `CommandInput`, for settings changed by a mention in a thread. */
  mayConfigure?: MayConfigure;
  /** Attached files, in order; read only when the message is. */
  files?: AttachedFile[];
}

/** A file that came with a message, unread so far. */
export interface AttachedFile {
  /** As the platform knows it, to read it once however often it is delivered. */
  id?: string;
  /** `server.log` */
  name: string;
  /** Bytes, as the platform says. */
  size: number;
  /** Media type, as the platform says. */
  type?: string;
  /** Text that somebody pasted and the platform made a file of, whatever it is called. */
  pasted?: boolean;
  /** Begins to fetch it. `signal` ends the fetch, also later. Throws when it is not to be had. */
  open(signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
}

/** Whether a person may change settings, of this channel or of the whole workspace. Asked only when it matters. */
export type MayConfigure = (scope: 'channel' | 'workspace') => Promise<boolean>;

/** A slash command, context-menu command or search box, with what the person typed. */
export interface CommandInput {
  place: Place;
  person: Person;
  text: string;
  markup: Markup;
  /** `query` reads codes, words and pasted text; `message` explains the codes of a chosen message. */
  intent: 'query' | 'message';
  /** Files of the chosen message. */
  files?: AttachedFile[];
  /** May change settings here, as the platform says; asked only when it matters. */
  mayConfigure?: MayConfigure;
}

/** A pressed button or chosen option. */
export interface ActionInput {
  place: Place;
  person: Person;
  /** Id of the message that carries the button. */
  messageId: string;
  /** That message is a private answer, which only this person sees. */
  onPrivate?: boolean;
  action: Action;
  /** May remove others' answers here, as the platform says; asked only when it matters. */
  mayModerate?: () => Promise<boolean>;
  mayConfigure?: MayConfigure;
  /** May write in this place themselves; where it is not told, the platform sees to it. */
  mayWrite?: () => Promise<boolean>;
}

export interface ReactionInput {
  place: Place;
  person: Person;
  messageId: string;
  /** Name without colons (`x`) or the character itself (`❌`). */
  emoji: string;
  added: boolean;
  mayModerate?: () => Promise<boolean>;
}

export interface Suggestion {
  /** What is shown, `70001 · UserSig has expired`. */
  label: string;
  /** What is typed for the person. */
  value: string;
}

// ---------------------------------------------------------------- answers

export type Action =
  | { type: 'open'; code: string }
  | { type: 'dismiss' }
  | { type: 'why' }
  /** The number was no code of this product. */
  | { type: 'wrong' }
  /** Keep this answer as it is, whatever happens to the message. */
  | { type: 'keep' }
  | { type: 'helpful' }
  /** Everything that is known of a code, in place of the short card. */
  | { type: 'details'; code: string }
  /** Shows a private answer to the channel. */
  | { type: 'share'; code: string }
  /** A text to send to the vendor. */
  | { type: 'ticket'; code: string }
  | { type: 'section'; name: string }
  /** Leave this person's messages alone, or no longer. */
  | { type: 'optout' }
  | { type: 'optin' }
  | { type: 'search'; query: string }
  | { type: 'settings' };

export interface CardAction {
  label: string;
  action: Action;
  style?: 'primary' | 'danger';
}

/** Whose words a text is. */
export interface Quoted {
  text: string;
  by: 'vendor' | 'us';
  source?: string;
}

/** An entry in a list: several codes in one answer, search results, related codes. */
export interface CardItem {
  code: string;
  title: string;
  layer?: Layer;
  /** One line more, if there is room. */
  summary?: string;
  /** Whose words the summary is. */
  summaryBy?: Quoted['by'];
  note?: string;
}

/** Headings that renderers put beside the parts of a card, in the card's language. */
export interface CardLabels {
  advice: string;
  notes: string;
  related: string;
  links: string;
  source: string;
  readOn: string;
  vendor: string;
  ours: string;
  search: string;
  /** Inside an empty search box. */
  searchHint: string;
  /** On a list from which one code is opened. */
  open: string;
}

/** The answer as data, without platform markup. Every string is plain text and must be escaped. */
export interface Card {
  language: 'en' | 'zh';
  labels: CardLabels;
  layers: Record<Layer, string>;
  kind: 'entry' | 'entries' | 'results' | 'unknown' | 'text';
  tone: Kind | 'neutral';
  title: string;
  /** The code as asked (`120500`), with the entry that answers. */
  code?: string;
  entry?: string;
  /** Layer and section, one line. */
  subtitle?: string;
  summary: Quoted[];
  facts: { label: string; value: string }[];
  advice: string[];
  notes: string[];
  links: { title: string; url: string }[];
  related: CardItem[];
  items: CardItem[];
  actions: CardAction[];
  footer?: string;
  /** On the card that shows them: the settings in force, for platforms that offer controls to change them. */
  settings?: InForce;
}

/** What a command, an action or a greeting answers with. */
export interface Reply {
  card: Card;
  /** Only the person sees it. */
  private: boolean;
  /** It takes the place of the private answer whose button was pressed. */
  replace?: boolean;
  /** Beside a public reply: what then stands in the private answer whose button was pressed. */
  remains?: Card;
}

/** Where an answer goes. */
export interface Target {
  place: Place;
  /** The message it answers. */
  messageId: string;
  /**
   * `in-place` (when left out): the message's thread on Slack, a reply on Discord; `own-thread`: a new thread for the
   * answer; `channel`: into the channel itself. A platform that cannot takes the nearest it can.
   */
  where?: 'in-place' | 'own-thread' | 'channel';
}

/** A posted answer, as the platform names it. */
export interface PostRef {
  channel: string;
  id: string;
}

/** What the core asks of a platform. Three methods; the rest is translation. */
export interface Platform {
  readonly name: string;
  /**
   * Posts a card under a message. `key` is the same for every try of one answer, so that a platform with
   * idempotent posts can drop the second. Throws `Refusal`.
   */
  post(target: Target, card: Card, key: string): Promise<PostRef>;
  /** Replaces a posted card. Throws `Refusal` with reason `gone` when it no longer stands. */
  update(ref: PostRef, card: Card): Promise<void>;
  /** Removes a posted card; removing what is gone is no error. */
  remove(ref: PostRef): Promise<void>;

  // What follows is used where a platform has it.

  /** Posting twice with one key leaves one post, so a post of unknown outcome may simply be tried again. */
  readonly repeatable?: boolean;
  /** The post made with this key under this message, if there is one. Costs a request; asked only when in doubt. */
  find?(target: Target, key: string): Promise<PostRef | undefined>;
  /** Puts the bot's hint (a reaction) on a message, or takes it away. */
  hint?(target: Target, on: boolean): Promise<void>;
  /** Shows a card to one person only. It can be neither changed nor removed later. */
  whisper?(target: Target, person: Person, card: Card): Promise<void>;
  /** Posts a card into a channel, under nobody's message. */
  announce?(place: Place, card: Card): Promise<void>;
  /** The address of a post. */
  link?(ref: PostRef): Promise<string | undefined>;
}

// ---------------------------------------------------------------- memory

/**
 * Small durable facts under keys such as `answer/slack/T1/C1/171.2`. Values are JSON.
 * `ttl` is milliseconds; an expired key is as good as absent.
 */
export interface Store {
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown, ttl?: number): Promise<void>;
  /** Sets only when absent, atomically over all processes. True for the one that did. */
  add(key: string, value: unknown, ttl?: number): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Adds `by` to a number, atomically, and returns the sum. `ttl` counts from the first addition. */
  count(key: string, by: number, ttl?: number): Promise<number>;
  /** Keys that begin with `prefix`, in order. Not for the hot path. */
  list(prefix: string): Promise<string[]>;
  /** Drops what expired; returns how many. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

// ---------------------------------------------------------------- surroundings

export interface Clock {
  now(): number;
  /** Does something once, `milliseconds` from now, unless the process ends before. */
  after(milliseconds: number, work: () => void): void;
}

/** A subset of pino's logger: ids, codes and decisions only, never what people wrote. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
