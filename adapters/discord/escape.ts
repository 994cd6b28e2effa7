/**
 * Foreign text for Discord: whatever a person typed or a catalog holds comes out as exactly those characters, with no
 * formatting, link, mention, emoji or timestamp in it.
 */

/** Invisible characters that reorder or hide text, and control characters other than the line feed. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Between an at sign and a name it ends every mention, also where the server reads mentions in the raw text. */
const ZERO_WIDTH = '\u200b';

/** Text without markup around it (footers, authors, labels): one line, nothing hidden. */
export const plainLine = (text: string): string => tidy(text).replace(/\s+/g, ' ').trim();

/** Text inside markup, kept on its lines. */
export function escapeText(text: string): string {
  return (
    tidy(text)
      .trim()
      .replace(/\n\s*\n\s*\n/g, '\n\n')
      .replace(/[\\*_~|`[\]<>]/g, '\\$&')
      // A colon opens an address or an emoji only when something follows it at once.
      .replace(/:(?=\S)/g, '\\:')
      // Headings, lists and small print begin a line; a negative code at its start is none of them.
      .replace(/^([^\S\n]*)(#+|-)(?=[\s#]|$)/gm, '$1\\$2')
      .replace(/^([^\S\n]*\d+)\.(?=\s|$)/gm, '$1\\.')
      .replace(/@/g, `@${ZERO_WIDTH}`)
  );
}

/** Text inside markup on one line: titles, field names, list items, labels of links. */
export const escapeLine = (text: string): string => escapeText(plainLine(text));

/** Every line as a quotation. The text must be escaped already. */
export const quote = (escaped: string): string => escaped.replace(/^/gm, '> ');

/** An address that may stand behind a label, or nothing when it is not a plain web address. */
export function safeAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.username !== '' || address.password !== '' || address.hostname.startsWith('['))
    return undefined;
  return address.href.replace(/[()<>[\]\\`|]/g, hex);
}

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(LONE_SURROGATES, '\ufffd').replace(HIDDEN, '');
