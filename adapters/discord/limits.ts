/**
 * Discord's limits, in UTF-16 code units or pieces. Source: docs.discord.com/developers, "Message", "Component" and
 * "Application Commands" resources.
 */
export const LIMITS = {
  content: 2000,
  /** Sum over all embeds of a message: titles, descriptions, field names and values, footers, authors. */
  embedsSum: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  nonce: 25,
  /** Of one option of a select menu: its label, its value, its description. */
  optionText: 100,
  placeholder: 150,
  threadName: 100,
  commandName: 32,
  commandDescription: 100,
  /** Sum of a command's names, descriptions and values, each in its longest language. */
  commandSum: 8000,
  /** What a person may type into a string option. */
  optionValue: 6000,
} as const;

/** How much of a card a reader wants to see at once; well inside what Discord takes. */
export const SHOWN = {
  author: 200,
  footer: 400,
  /** A vendor's text longer than this ends in a link to the whole. */
  quote: 1500,
  /** One step or title. */
  line: 320,
  /** One remark. */
  note: 700,
  /** The line or two under an item of a list. */
  itemSummary: 220,
  /** A tie of a related code longer than this waits for the details. */
  tie: 24,
  steps: 3,
  notes: 5,
  links: 5,
  /** Longer addresses are left out rather than cut. */
  address: 500,
} as const;

/** How much is read again after a restart; times in milliseconds. */
export const CATCH_UP = {
  /** Older messages have moved on without the bot. */
  window: 15 * 60_000,
  channels: 100,
  messages: 1000,
  /** In one channel; as many as Discord gives at once. */
  inChannel: 100,
  /** A conversation's mark is set at most this often. */
  markEvery: 5_000,
  conversationsRemembered: 10_000,
} as const;
