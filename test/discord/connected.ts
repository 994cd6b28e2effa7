/** The real discord.js, connected to the stand-in, with whatever bot a test brings. */
import { onTestFinished } from 'vitest';
import { connectDiscord, type DiscordOptions } from '../../adapters/discord/connect.js';
import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/types.js';
import { type StandInDiscord, type StandInOptions, startDiscord } from '../stand-ins/discord/start.js';

export interface Line {
  level: keyof Log;
  details: object;
  message: string;
}

export function createTestLog() {
  const lines: Line[] = [];
  const at = (level: keyof Log) => (details: object, message: string) =>
    void lines.push({ level, details, message });
  const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return {
    log,
    lines,
    said: (text: string): Line[] => lines.filter(({ message }) => message.includes(text)),
  };
}

/** Reconnects at once instead of after five seconds. */
export const AT_ONCE: NonNullable<DiscordOptions['clientOptions']> = {
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
};

export interface ConnectedOptions extends StandInOptions {
  discord?: StandInDiscord;
  onFatal?: (error: Error) => void;
  /** Problems the test provokes on purpose. */
  expected?: RegExp;
}

/** Stopped, and the stand-in asked for problems, when the test is over. */
export async function connected(
  bot: Bot,
  { onFatal, expected, discord: given, ...options }: ConnectedOptions = {},
) {
  const discord = given ?? (await startDiscord(options));
  const { log, lines, said } = createTestLog();
  const connection = await connectDiscord({
    bot,
    log,
    settings: { token: discord.token, apiUrl: discord.apiUrl },
    clientOptions: AT_ONCE,
    ...(onFatal ? { onFatal } : {}),
  });
  onTestFinished(async () => {
    await connection.stop();
    await discord.stop();
    const problems = discord.problems.filter((problem) => !expected?.test(problem));
    if (problems.length > 0) throw new Error(`Discord would object:\n${problems.join('\n')}`);
  });
  /** Everything said so far has reached the bot and is dealt with. */
  async function settled(): Promise<void> {
    await discord.delivered();
    await bot.settled();
  }
  return { discord, connection, log, lines, said, settled };
}
