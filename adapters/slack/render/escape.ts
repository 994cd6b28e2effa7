/** Makes foreign text harmless in Slack's markup. Source: https://docs.slack.dev/messaging/formatting-message-text */

/** Characters that are not seen but change how the rest is read: controls, and overrides of the writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** Plain text as a person would see it: no control characters, no direction overrides, no half characters. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** One line of `clean` text. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/gu, ' ');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The three characters Slack gives a meaning: this alone undoes pings, channel names and forged links. */
export const escapeEntities = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);

const ZERO_WIDTH_SPACE = '\u200B';

/**
 * Text for a mrkdwn field: entities escaped, and formatting signs parted from the words they would format by a
 * zero-width space, because Slack knows no backslash. Signs inside a word (`user_id`) format nothing and stay.
 */
export function escapeMrkdwn(text: string): string {
  const parted = text
    .replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, (signs) =>
      [...signs].map((sign) => `${ZERO_WIDTH_SPACE}${sign}${ZERO_WIDTH_SPACE}`).join(''),
    )
    .replace(/^(\s*)(>)/gmu, `$1${ZERO_WIDTH_SPACE}$2`)
    .replace(/(?<=:)(?=[\w+-]+:)/gu, ZERO_WIDTH_SPACE);
  return escapeEntities(parted);
}

/** An address fit for a link: http or https, and nothing that could end the link early. */
export function safeUrl(url: string, limit: number): string | undefined {
  if (url.length > limit || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  const href = parsed.href.replace(/[|<>]/gu, encodeURIComponent);
  return href.length > limit ? undefined : href;
}
