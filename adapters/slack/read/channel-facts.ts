/** Name and topic of a channel, which Slack does not send with a message; asked once and kept for a while. */
import type { webApi } from '@slack/bolt';
import { optional, record } from './as-record.js';

export interface ChannelFacts {
  channelName?: string;
  channelTopic?: string;
}

export type FactsOf = (channel: string) => Promise<ChannelFacts>;

const KEPT = 30 * 60_000;
const MOST_KEPT = 5_000;

/** @param within longest wait in milliseconds; the answer to a message must not hang on its channel's name */
export function createChannelFacts(client: webApi.WebClient, within: number, now = Date.now): FactsOf {
  const known = new Map<string, { facts: Promise<ChannelFacts>; until: number }>();

  return function factsOf(channel) {
    const kept = known.get(channel);
    if (kept && kept.until > now()) return kept.facts;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_KEPT) known.delete(oldest);
    const facts = ask(channel);
    known.set(channel, { facts, until: now() + KEPT });
    return facts;
  };

  /** Without the scope, or in a hurry, there are simply no facts. */
  async function ask(channel: string): Promise<ChannelFacts> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, within, undefined);
    });
    const answer = await Promise.race([client.conversations.info({ channel }).catch(() => undefined), late]);
    clearTimeout(timer);
    const found = record(answer?.channel);
    const [channelName, channelTopic] = [optional(found.name), optional(record(found.topic).value)];
    return { ...(channelName ? { channelName } : {}), ...(channelTopic ? { channelTopic } : {}) };
  }
}
