/** Connects a client and says why it could not, in words a person can act on. */
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from 'discord.js';
import { Refusal, UserError } from '../../src/errors.js';
import { describeError } from './describe-error.js';
import { within } from './within.js';

/** Milliseconds of silence. discord.js itself would wait for ever. */
const LOGIN_PATIENCE = 30_000;
const LEAVING_PATIENCE = 2_000;

export const TOKEN_REFUSED =
  'DISCORD_TOKEN was refused by Discord: copy a fresh one from https://discord.com/developers/applications, ' +
  'your application, Bot, Reset Token.';

const NO_ANSWER =
  'Discord did not let the bot in: it could not be reached or did not answer. ' +
  'Check the network and DISCORD_API_URL, then start again; https://discordstatus.com shows outages.';

/** Resolves when the client is ready, or with `no-content` when Discord refuses the message-content intent. */
export async function logIn(
  client: Client,
  token: string,
  patience = LOGIN_PATIENCE,
): Promise<'ready' | 'no-content'> {
  let closed: number | undefined;
  client.on(Events.ShardDisconnect, ({ code }) => {
    closed = code;
  });
  const ready = new Promise<'ready'>((resolve) => client.once(Events.ClientReady, () => resolve('ready')));
  const attempt = (async () => {
    await client.login(token);
    return ready;
  })();
  try {
    let heard = 0;
    client.on(Events.Raw, () => {
      heard += 1;
    });
    // Thousands of servers take their time: only silence counts.
    for (let before = -1; heard > before; ) {
      before = heard;
      if ((await within(attempt, patience)) === 'ready') return 'ready';
    }
  } catch (error) {
    if (closed === GatewayCloseCodes.DisallowedIntents || says(error, 'disallowed intents'))
      return 'no-content';
    if (closed === GatewayCloseCodes.AuthenticationFailed || isTokenRefused(error))
      throw new UserError(TOKEN_REFUSED);
    throw new Refusal('busy', `${NO_ANSWER} (${JSON.stringify(describeError(error))})`, undefined, {
      cause: error,
    });
  }
  attempt.catch(() => undefined);
  await within(client.destroy(), LEAVING_PATIENCE);
  throw new Refusal('busy', NO_ANSWER);
}

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  says(error, 'authentication failed');

const says = (error: unknown, words: string): boolean =>
  error instanceof Error && error.message.toLowerCase().includes(words);
