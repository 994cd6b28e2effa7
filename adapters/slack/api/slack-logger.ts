/**
 * Bolt's logger, speaking through ours. Its debug lines hold whole requests and so what people wrote: they are
 * dropped. Of the rest only texts and error messages are taken, never objects, and tokens are struck out.
 */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/types.js';

const TOKEN = /\bx(?:ox[a-z]|app)-[\w.-]+/gu;

export const withoutTokens = (text: string): string =>
  text.replace(TOKEN, (token) => `${token.slice(0, 5)}…`);

export function createSlackLogger(log: Log): Logger {
  const words = (parts: unknown[]): string => withoutTokens(parts.map(wordsOf).filter(Boolean).join(' '));
  return {
    debug() {},
    info: (...parts) => log.debug({ platform: 'slack' }, words(parts)),
    warn: (...parts) => log.warn({ platform: 'slack' }, words(parts)),
    error: (...parts) => log.error({ platform: 'slack' }, words(parts)),
    getLevel: () => LogLevel.INFO,
    setLevel() {},
    setName() {},
  };
}

function wordsOf(part: unknown): string {
  if (part instanceof Error) return part.message;
  return typeof part === 'object' ? '' : String(part);
}
