/** Registers the commands when they differ from what Discord has; a failure is named and the bot goes on. */
import { type APIApplicationCommand, DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Log } from '../../src/types.js';
import { COMMANDS } from './commands.js';
import { describeError } from './describe-error.js';
import { sameCommands } from './same-commands.js';

export async function registerCommands(rest: REST, applicationId: string, log: Log): Promise<void> {
  const route = Routes.applicationCommands(applicationId);
  try {
    const standing = await standingCommands(rest, route);
    if (sameCommands(standing, COMMANDS)) {
      log.debug({ commands: COMMANDS.length }, 'Discord: the commands stand as they should');
      return;
    }
    await rest.put(route, { body: COMMANDS });
    log.info({ commands: COMMANDS.map(({ name }) => name) }, 'Discord: commands registered');
  } catch (error) {
    log.warn(
      describeError(error),
      'Discord: the commands could not be registered; those registered earlier still work. ' +
        'Check that DISCORD_TOKEN belongs to this application, then restart imerror to try again.',
    );
  }
}

/** Those Discord has; none when it does not say, which a refused token alone turns into an end. */
async function standingCommands(rest: REST, route: `/${string}`): Promise<APIApplicationCommand[]> {
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    return (await rest.get(route, { query })) as APIApplicationCommand[];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw error;
    return [];
  }
}
