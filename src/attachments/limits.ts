/** What of the attached files is read. Sizes in bytes, times in milliseconds. */
export const ATTACHMENTS = {
  /** Of one file, both as it travels and unpacked. */
  bytes: 8 * 1024 * 1024,
  /** Files of one message that are read. */
  files: 3,
  /** For all files of one message together. */
  patience: 20_000,
  /** Files that are read at the same time, over all messages. */
  atOnce: 4,
  /** Share of characters that are no UTF-8, beyond which a file is no text. */
  invalid: 0.02,
} as const;
