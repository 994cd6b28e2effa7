/** Which workspace a command, a button or a view belongs to. */
import type { Fields } from './as-record.js';
import { optional, record, string } from './as-record.js';

export type WorkspaceOf = (body: Fields) => string;

/**
 * A token of one workspace belongs to that workspace, also when somebody of another one presses a button in a
 * channel both share (Slack Connect). An app installed for a whole organisation is told where it was asked.
 */
export function createWorkspaceOf(home: string): WorkspaceOf {
  return function workspaceOf(body) {
    const organisation = String(body.is_enterprise_install) === 'true';
    if (!organisation && home !== '') return home;
    return (
      optional(record(body.view).app_installed_team_id) ??
      optional(record(body.team).id) ??
      optional(body.team_id) ??
      string(record(body.user).team_id)
    );
  };
}
