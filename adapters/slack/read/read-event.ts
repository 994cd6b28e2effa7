/** The envelope of an Events API delivery. */
import { type Fields, optional, record, records, string } from './as-record.js';
import type { Envelope } from './read-message.js';

/** In Slack Connect and Enterprise Grid the workspace is that of the authorization, not of the sender. */
export function readEnvelope(body: Fields, event: Fields): Envelope {
  const [authorization] = records(body.authorizations);
  const item = record(event.item);
  return {
    workspace:
      optional(authorization?.team_id) ??
      optional(body.context_team_id) ??
      optional(body.team_id) ??
      string(event.team),
    channel: optional(event.channel) ?? string(item.channel),
    channelType: optional(event.channel_type),
    deliveryId: optional(body.event_id),
  };
}
