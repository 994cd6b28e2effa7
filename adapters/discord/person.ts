/** Who commands or presses. */
import type { BaseInteraction } from 'discord.js';
import type { Person } from '../../src/types.js';

/** With the name people see there: the server's nickname before the account's. */
export function personOf({ user, member, locale }: BaseInteraction): Person {
  const inServer = member && ('displayName' in member ? member.displayName : member.nick);
  return { id: user.id, bot: user.bot, locale, name: inServer ?? user.displayName };
}
