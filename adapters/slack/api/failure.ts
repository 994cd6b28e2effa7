/** What went wrong with a call to Slack, in the words the core understands. */
import { webApi } from '@slack/bolt';
import { Refusal } from '../../../src/errors.js';

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi;

type Reason = Refusal['reason'];

/** Slack's error codes, what they mean for an answer, and what helps. */
const MEANINGS: Record<string, [Reason, string?]> = {
  message_not_found: ['gone'],
  thread_not_found: ['gone'],
  channel_not_found: ['gone'],
  cant_update_message: ['gone'],
  cant_delete_message: ['gone'],
  edit_window_closed: ['gone'],
  is_archived: ['forbidden', 'the channel is archived; nothing to do'],
  not_in_channel: ['forbidden', 'invite the bot: /invite @imerror'],
  restricted_action: ['forbidden', 'posting is restricted in this channel: allow the app to post'],
  restricted_action_thread_locked: ['forbidden', 'the thread is locked'],
  restricted_action_read_only_channel: ['forbidden', 'the channel is read-only: allow the app to post'],
  restricted_action_thread_only_channel: ['forbidden', 'only threads are allowed in this channel'],
  restricted_action_non_threadable_channel: ['forbidden', 'threads are switched off in this channel'],
  missing_scope: ['forbidden', 'add the scope to the app and install it again'],
  no_permission: ['forbidden', 'add the scope to the app and install it again'],
  ekm_access_denied: ['forbidden', 'an administrator has suspended posting by key management'],
  access_denied: ['forbidden', 'allow the app in this workspace'],
  not_authed: ['forbidden', 'set SLACK_BOT_TOKEN'],
  invalid_auth: ['forbidden', 'copy SLACK_BOT_TOKEN again from the app’s “OAuth & Permissions” page'],
  account_inactive: ['forbidden', 'the app was removed from the workspace: install it again'],
  token_revoked: ['forbidden', 'the token was revoked: install the app again'],
  token_expired: ['forbidden', 'the token has expired: install the app again'],
  team_access_not_granted: ['forbidden', 'approve the app for this workspace'],
  ratelimited: ['busy'],
  rate_limited: ['busy'],
  service_unavailable: ['busy'],
  request_timeout: ['busy'],
  // Slack says of these two that part of the work may have been done.
  fatal_error: ['unsure'],
  internal_error: ['unsure'],
};

/** Causes for which no request has left this machine. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Milliseconds Slack asks to wait, when it refused the call for its rate. */
export const waitOf = (error: unknown): number | undefined =>
  error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined;

/** Slack's own error code, `channel_not_found`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

export function refusalOf(error: unknown, method: string): Refusal {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code !== undefined) {
    // What the table does not know was at least refused for certain: repeating it would change nothing.
    const [reason, remedy] = MEANINGS[code] ?? ['forbidden'];
    return new Refusal(reason, `Slack refused ${method} (${code})`, scopeRemedy(error) ?? remedy, {
      cause: error,
    });
  }
  if (error instanceof WebAPIRateLimitedError)
    return new Refusal('busy', `Slack limits the rate of ${method}`, undefined, { cause: error });
  if (error instanceof WebAPIHTTPError) {
    const reason = error.statusCode >= 500 ? 'unsure' : 'forbidden';
    return new Refusal(reason, `Slack answered ${method} with status ${error.statusCode}`, undefined, {
      cause: error,
    });
  }
  const never = neverSent(error);
  return new Refusal(never ? 'busy' : 'unsure', `Slack did not answer ${method}`, undefined, {
    cause: error,
  });
}

function neverSent(error: unknown): boolean {
  if (!(error instanceof WebAPIRequestError)) return false;
  for (let at: unknown = error.original; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && NEVER_SENT.has(at.code)) return true;
  return false;
}

function scopeRemedy(error: unknown): string | undefined {
  const needed =
    error instanceof WebAPIPlatformError && 'needed' in error.data ? error.data.needed : undefined;
  return typeof needed === 'string' ? `add the scope ${needed} to the app and install it again` : undefined;
}
