/** An error for the log: kind and codes only. Discord's errors carry the request's body and address, which are not logged. */
import { DiscordAPIError, HTTPError } from 'discord.js';

export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    return {
      error: error.rawError && 'message' in error.rawError ? error.rawError.message : error.name,
      code: error.code,
      status: error.status,
    };
  }
  if (error instanceof HTTPError) return { error: error.name, status: error.status };
  if (error instanceof Error) {
    const cause = error.cause instanceof Error ? error.cause : error;
    return {
      error: error.name,
      code: (cause as NodeJS.ErrnoException).code ?? (error as { reason?: string }).reason,
    };
  }
  return { error: typeof error };
}
