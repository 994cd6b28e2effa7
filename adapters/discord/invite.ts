/** The address with which somebody adds the bot to a server. */
import { permissionNumber } from './permissions.js';

const SCOPES = ['bot', 'applications.commands'];

export function inviteUrl(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', applicationId);
  url.searchParams.set('scope', SCOPES.join(' '));
  url.searchParams.set('permissions', permissionNumber().toString());
  return url.href;
}
