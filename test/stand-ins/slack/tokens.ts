/** Which token may do what. */
import { METHODS } from './methods/index.js';

export interface Tokens {
  bot: string;
  app: string;
  /** Scopes the bot token was granted. */
  scopes: Set<string>;
  /** Set to a Slack error (`token_revoked`) to refuse the token from now on. */
  botRefused?: string;
  appRefused?: string;
}

/** Slack's error for this token and method, or undefined when it may be called. */
export function refuseToken(tokens: Tokens, method: string, authorization: string | undefined) {
  if (authorization === undefined) return { error: 'not_authed' };
  const token = authorization.replace(/^Bearer /u, '');
  if (method === 'apps.connections.open') {
    if (token === tokens.bot) return { error: 'not_allowed_token_type' };
    return token === tokens.app ? error(tokens.appRefused) : { error: 'invalid_auth' };
  }
  if (token === tokens.app) return { error: 'not_allowed_token_type' };
  if (token !== tokens.bot) return { error: 'invalid_auth' };
  if (tokens.botRefused !== undefined) return { error: tokens.botRefused };
  const needed = METHODS[method]?.scopes ?? [];
  if (needed.length === 0 || needed.some((scope) => tokens.scopes.has(scope))) return undefined;
  return { error: 'missing_scope', needed: needed.join(','), provided: [...tokens.scopes].join(',') };
}

const error = (code: string | undefined) => (code === undefined ? undefined : { error: code });
