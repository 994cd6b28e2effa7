/** What Discord answered, as the core understands it. */
import { RESTJSONErrorCodes as Codes, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { Refusal } from '../../src/errors.js';

type Row = { reason: Refusal['reason']; remedy?: string };

const GRANT = 'grant the bot View Channels, Send Messages and Send Messages in Threads in that channel';
const gone: Row = { reason: 'gone' };
const forbidden = (remedy: string): Row => ({ reason: 'forbidden', remedy });
const busy: Row = { reason: 'busy' };

const KNOWN = new Map<number | string, Row>([
  [Codes.UnknownChannel, gone],
  [Codes.UnknownGuild, gone],
  [Codes.UnknownMessage, gone],
  [Codes.UnknownEmoji, gone],
  [Codes.MissingAccess, forbidden(GRANT)],
  [Codes.MissingPermissions, forbidden(GRANT)],
  [Codes.CannotSendMessagesToThisUser, forbidden('the person must allow direct messages from this server')],
  [
    Codes.CannotSendMessagesInNonTextChannel,
    forbidden('nothing: messages cannot stand in that kind of channel'),
  ],
  [Codes.ThreadLocked, forbidden('unlock the thread')],
  [Codes.InvalidActionOnArchivedThread, forbidden('reopen the archived thread')],
  [Codes.ChannelSendRateLimit, busy],
  [Codes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached, busy],
  [Codes.APIResourceOverloaded, busy],
]);

/** Errors before anything left this machine: certainly not done. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Turns what went wrong with a request into a `Refusal`; the cause is kept, its text is not. */
function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { reason, remedy } = rowFor(error);
  const code = error instanceof DiscordAPIError ? ` (${error.code})` : '';
  return new Refusal(reason, `Discord: ${SENTENCES[reason]}${code}`, remedy, { cause: error });
}

const SENTENCES: Record<Refusal['reason'], string> = {
  gone: 'the message or channel no longer exists',
  forbidden: 'the request was refused',
  busy: 'too many requests just now',
  unsure: 'no clear answer came back',
};

function rowFor(error: unknown): Row {
  if (error instanceof DiscordAPIError) {
    const known = KNOWN.get(error.code);
    if (known) return known;
    if (error.status === 429) return busy;
    if (error.status >= 500) return { reason: 'unsure' };
    return forbidden('see the code in docs/discord.md, "What an error means"');
  }
  if (error instanceof RateLimitError) return busy;
  if (error instanceof HTTPError) return { reason: 'unsure' };
  if (error instanceof Error) {
    const cause = (error.cause ?? error) as NodeJS.ErrnoException;
    return NOT_SENT.has(cause.code ?? '') ? busy : { reason: 'unsure' };
  }
  return { reason: 'unsure' };
}

/** Runs requests; whatever goes wrong comes out as a `Refusal`. */
export async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusal(error);
  }
}

/** To take away what is gone is no error. */
export function unlessGone(problem: unknown): void {
  if (!(problem instanceof Refusal && problem.reason === 'gone')) throw problem;
}
