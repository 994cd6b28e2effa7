/** The real adapter on the stand-in, taken down after each test, which must leave no problem behind. */
import { afterEach, expect } from 'vitest';
import { connectSlack, type SlackConnection, type SlackParts } from '../../adapters/slack/connect.js';
import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/types.js';
import { type SlackOptions, type SlackStandIn, startSlack } from '../stand-ins/slack/start-slack.js';
import { createFakeBot, type FakeBot } from './fake-bot.js';

export type Mode = 'socket' | 'http';

export interface Lines extends Log {
  lines: { level: string; details: object; message: string }[];
}

export function createLines(): Lines {
  const lines: Lines['lines'] = [];
  const at = (level: string) => (details: object, message: string) =>
    void lines.push({ level, details, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export interface Connected {
  slack: SlackStandIn;
  connection: SlackConnection;
  fake: FakeBot;
  log: Lines;
  fatal: Error[];
}

const open: { slack: SlackStandIn; connection?: SlackConnection }[] = [];

afterEach(async () => {
  for (const { slack, connection } of open.splice(0)) {
    await slack.quiet();
    await connection?.stop();
    await slack.stop();
    expect(slack.problems).toEqual([]);
  }
});

/** What becomes true soon, however busy the machine is. */
export const SOON = { timeout: 15_000, interval: 5 };

/** Holds the bot's answers back until the returned function is called. */
export function holdBack(fake: FakeBot): () => void {
  let open = () => {};
  fake.gate.open = new Promise((resolve) => {
    open = resolve;
  });
  return () => open();
}

/** Pauses short enough for a test, and an acknowledgment early enough for a busy machine. */
export const HURRY = {
  latestAck: 1_500,
  retries: [5, 10],
  reconnects: [0, 10, 20, 50],
  finish: 2_000,
  close: 500,
};

export async function connected(
  mode: Mode,
  {
    options = {},
    patience = {},
    bot,
    ...more
  }: Partial<SlackParts> & { options?: SlackOptions; bot?: Bot } = {},
): Promise<Connected> {
  const slack = await startSlack(options);
  const running: { slack: SlackStandIn; connection?: SlackConnection } = { slack };
  open.push(running);
  const [fake, log, fatal] = [createFakeBot(), createLines(), [] as Error[]];
  const connection = await connectSlack({
    bot: bot ?? fake.bot,
    log,
    settings: settingsFor(mode, slack),
    onFatal: (error) => fatal.push(error),
    patience: { ...HURRY, ...patience },
    ...more,
  });
  running.connection = connection;
  if (connection.address) slack.pushTo(`${connection.address}/slack/events`);
  return { slack, connection, fake, log, fatal };
}

export const settingsFor = (mode: Mode, slack: SlackStandIn): SlackParts['settings'] => ({
  botToken: slack.botToken,
  mode,
  apiUrl: slack.apiUrl,
  ...(mode === 'socket'
    ? { appToken: slack.appToken }
    : { signingSecret: slack.signingSecret, port: 0, host: '127.0.0.1' }),
});
