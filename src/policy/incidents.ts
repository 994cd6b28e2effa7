/** Incident channels and threads: there, alerts of other bots are what people talk about. */
import type { IncomingMessage, Place, Store } from '../types.js';

/** Bots whose post opens a thread about an incident. */
const ALERTING =
  /pagerduty|opsgenie|incident\.?io|grafana|datadog|sentry|alert ?manager|prometheus|victorops|splunk on-call|firehydrant|rootly|statuspage|zabbix|new ?relic|cloudwatch|better ?stack/i;

const KEPT = 14 * 24 * 60 * 60_000;

const threadKey = (place: Place, thread: string) =>
  ['incident', place.platform, place.workspace, place.channel, thread].join('/');

export const isAlerting = (name: string | undefined): boolean => name !== undefined && ALERTING.test(name);

/** An alert in a channel makes the thread under it an incident thread. */
export async function noteAlert(store: Store, { place, id, author }: IncomingMessage): Promise<void> {
  if (author.bot && place.thread === undefined && isAlerting(author.name)) {
    await store.set(threadKey(place, id), true, KEPT);
  }
}

export function isIncidentChannel(name: string | undefined, patterns: readonly string[]): boolean {
  if (name === undefined) return false;
  const plain = name.replace(/^#/, '').toLowerCase();
  return patterns.some((pattern) => matches(plain, pattern.toLowerCase()));
}

export async function isIncident(store: Store, place: Place, patterns: readonly string[]): Promise<boolean> {
  if ([place.channelName, place.threadName].some((name) => isIncidentChannel(name, patterns))) return true;
  return place.thread !== undefined && (await store.get<boolean>(threadKey(place, place.thread))) === true;
}

/** `*` stands for any letters. Piece by piece, so that no pattern somebody sets can be slow. */
function matches(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!name.startsWith(first)) return false;
  if (rest.length === 0) return name === first;
  const last = rest.pop()!;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - at >= last.length && name.endsWith(last);
}
