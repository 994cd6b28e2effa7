/**
 * Slack's limits, and how much of them a card takes. UTF-16 code units, unless a line says otherwise.
 * Source: https://docs.slack.dev/reference/block-kit and the official SDK's types; the sum over a message is
 * undocumented (`msg_blocks_too_long` was seen from about 13,200).
 */
export const SLACK = {
  messageBlocks: 50,
  viewBlocks: 100,
  messageTextSum: 13_200,
  /** Advised length of the plain text; chat.update refuses much more. */
  fallbackText: 4_000,
  plainText: 3_000,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  url: 3_000,
  accessibilityLabel: 75,
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  headerText: 150,
  modalTitle: 24,
  inputLabel: 2_000,
  viewError: 150,
} as const;

/** What one card may take: far below Slack's limits, because nobody reads a wall of text under a message. */
export const CARD = {
  title: 150,
  subtitle: 200,
  summary: 1_200,
  summaries: 4,
  factLabel: 60,
  factValue: 200,
  facts: 15,
  /** More facts than this become a list of their own. */
  factsInLine: 4,
  /** Subtitle and facts together, under the title. */
  underline: 700,
  advice: 400,
  advices: 5,
  note: 600,
  notes: 20,
  item: 150,
  /** Under an item of a list, and where only a few codes are explained. */
  itemSummary: 160,
  itemExplained: 600,
  items: 40,
  related: 6,
  linkTitle: 100,
  links: 8,
  buttonsInRow: 10,
  /** About what a desktop window shows in one line. */
  buttonsInLine: 6,
  /** More codes than this are opened by a menu instead of buttons. */
  openButtons: 5,
  /** In a menu under a list; all of them together stay far below the limit of a message. */
  openOption: 60,
  footer: 600,
  query: 200,
  fallback: 2_000,
  /** All text between title and links together. */
  body: 5_000,
} as const;
