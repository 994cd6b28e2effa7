/** Who the bot is, or one line that says why Slack will not have it. */
import type { webApi } from '@slack/bolt';
import { UserError } from '../../../src/errors.js';
import { callPatiently } from '../api/call-patiently.js';
import { codeOf } from '../api/failure.js';
import type { Patience } from '../api/patience.js';

export interface Identity {
  workspace: string;
  workspaceName: string;
  userId: string;
  botId: string;
  /** What the token was granted; empty when Slack did not say. */
  scopes: readonly string[];
}

/** Throws `UserError` with one line and without the token. */
export async function checkToken(
  client: webApi.WebClient,
  patience: Patience,
  stop: AbortSignal,
  apiUrl = 'https://slack.com/api/',
): Promise<Identity> {
  const call = { method: 'auth.test', repeatable: true, make: () => client.auth.test() };
  const who = await callPatiently(call, patience, stop).catch((error: Error) => {
    const code = codeOf(error.cause);
    throw new UserError(code === undefined ? unreachable(error, apiUrl) : refused(code), { cause: error });
  });
  return {
    workspace: who.team_id ?? '',
    workspaceName: who.team ?? '',
    userId: who.user_id ?? '',
    botId: who.bot_id ?? '',
    scopes: who.response_metadata?.scopes ?? [],
  };
}

const refused = (code: string): string =>
  `SLACK_BOT_TOKEN was refused by Slack (${code}): copy the “Bot User OAuth Token” again from “OAuth & Permissions” of your app at https://api.slack.com/apps, after installing it to the workspace`;

const unreachable = (error: Error, apiUrl: string): string =>
  `Slack could not be asked at ${apiUrl} (${error.message}): check the network, and SLACK_API_URL if you set it`;

/** The same for the token of Socket Mode. */
export const appTokenRefused = (code: string): string =>
  `SLACK_APP_TOKEN was refused by Slack (${code}): make an app-level token with the scope connections:write on “Basic Information” of your app at https://api.slack.com/apps, and switch Socket Mode on`;
