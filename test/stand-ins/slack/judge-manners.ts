/** What Slack would take and people would not: rules every request of the bot is held against. */
import { isObject, type Json, objects, text } from './json.js';

/** Complaints about a message, empty when it behaves. `posted` is chat.postMessage itself. */
export function judgeManners(body: Json, posted: boolean): string[] {
  const complaints: string[] = [];
  const say = (condition: boolean, complaint: string) => condition && complaints.push(complaint);
  say(objects(body.blocks).length > 0 && text(body.text) === '', 'blocks without a plain text beside them');
  say(text(body.text).length > 4_000, 'text longer than the advised 4,000 characters');
  say(posted && String(body.unfurl_links) !== 'false', 'links are unfurled');
  say(posted && String(body.unfurl_media) !== 'false', 'media is unfurled');
  say('link_names' in body || body.parse === 'full', 'bare names are turned into mentions');
  say(pings(body.text), 'text holds a mention');
  say([...parts(body.blocks)].some(mentions), 'blocks hold a mention');
  return complaints;
}

const pings = (value: unknown): boolean => /<[@#!][^>]*>/u.test(text(value));

/** A mention in rich text is an element of its own; in mrkdwn it stands in angle brackets. */
const mentions = (part: Json): boolean =>
  ['user', 'usergroup', 'broadcast', 'channel', 'team'].includes(text(part.type)) ||
  (part.type === 'mrkdwn' && pings(part.text));

function* parts(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* parts(one);
  else if (isObject(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* parts(inner);
  }
}
