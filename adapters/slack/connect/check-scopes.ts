/** Names what the token may not do, with what people lose and how to get it; never a reason not to start. */
import type { Log } from '../../../src/types.js';
import { SCOPES } from '../scopes.js';

/** Logs one line for each missing scope. With no list of scopes there is nothing to compare. */
export function checkScopes(granted: readonly string[], log: Log): void {
  if (granted.length === 0) return;
  for (const { scope, feature, optional } of SCOPES) {
    if (granted.includes(scope)) continue;
    const say = optional ? log.info : log.warn;
    const kind = optional ? 'optional scope' : 'scope';
    say.call(
      log,
      { platform: 'slack', scope },
      `Slack: the ${kind} ${scope} is missing, so this is off: ${feature}. Add it under “OAuth & Permissions” of your app and install the app again`,
    );
  }
}
