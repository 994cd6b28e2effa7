/** Errors that a person can act on. Each message begins with who speaks and ends with what to do. */

/** A setting, file or argument is wrong: the start stops with this one line, exit code 2. */
export class UserError extends Error {
  override name = 'UserError';
}

/**
 * A platform did not do what was asked.
 * - `gone`: the message, channel or thread no longer exists
 * - `forbidden`: a permission or scope is missing, or the channel is archived; `remedy` says what to grant
 * - `busy`: rate limited or the platform is down for now
 * - `unsure`: no answer came back, it may or may not have happened
 */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly reason: 'gone' | 'forbidden' | 'busy' | 'unsure',
    message: string,
    readonly remedy?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
