/** A private answer, shown to everybody: in the channel, or in the thread it was asked in. */
import { ErrorCode, type RespondFn, type webApi } from '@slack/bolt';
import type { ActionInput, Reply } from '../../../src/types.js';
import { callPatiently } from '../api/call-patiently.js';
import { renderCard } from '../render.js';
import type { Listening } from './listening.js';
import { respondable, respondPatiently } from './respond.js';

const never = new AbortController().signal;

interface Ways {
  client: webApi.WebClient;
  respond: RespondFn;
}

/** By the response URL, which works where the bot is no member; by an ordinary post where Slack refuses that. */
export async function shareAnswer(
  listening: Listening,
  { client, respond }: Ways,
  input: ActionInput,
  reply: Reply,
): Promise<void> {
  const { bot, log, patience } = listening;
  const { channel, thread } = input.place;
  const shown = await byResponse().catch(async (error: unknown) => {
    // Whether it stands is not known after a lost answer, and twice is worse than not at all.
    if (!isRefused(error)) return false;
    return byPost();
  });
  const remains = shown ? reply.remains : undefined;
  const words = shown ? undefined : await bot.wordsFor(input);
  if (remains)
    await respondPatiently(respond, { card: remains, private: true, replace: true }, listening, thread);
  else if (words) await respondPatiently(respond, noteOf(reply, words.shareFailed), listening, thread);

  async function byResponse(): Promise<boolean> {
    await respond(respondable(reply, thread));
    return true;
  }

  async function byPost(): Promise<boolean> {
    const place = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
    const quiet = { unfurl_links: false, unfurl_media: false };
    const make = () => client.chat.postMessage({ ...place, ...renderCard(reply.card), ...quiet });
    const call = { method: 'chat.postMessage', repeatable: false, make };
    return callPatiently(call, patience, never).then(
      () => true,
      ({ message, remedy }) => {
        log.warn({ platform: 'slack', channel, remedy }, `Slack: an answer could not be shared: ${message}`);
        return false;
      },
    );
  }
}

/** A card that only says something. */
const noteOf = ({ card }: Reply, title: string): Reply => ({
  card: { ...card, kind: 'text', tone: 'neutral', title, ...NOTHING },
  private: true,
});

const NOTHING = {
  code: '',
  subtitle: '',
  footer: '',
  summary: [],
  facts: [],
  advice: [],
  notes: [],
  links: [],
  related: [],
  items: [],
  actions: [],
};

/** Slack took the request and said no: the answer does not stand. */
function isRefused(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : Number.NaN;
  const told = error instanceof Error && 'code' in error && error.code === ErrorCode.RespondError;
  return told && status >= 400 && status < 500;
}
