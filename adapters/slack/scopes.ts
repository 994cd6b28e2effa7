/** Every permission the bot asks for, beside the feature that needs it. The manifests and the start-up check read this. */
export interface ScopeNeed {
  scope: string;
  /** What people lose without it. */
  feature: string;
  /** Event subscriptions that come with it. */
  events: readonly string[];
  /** May be left out at installation; the bot works without. */
  optional: boolean;
}

const need = (scope: string, feature: string, ...events: string[]): ScopeNeed => ({
  scope,
  feature,
  events,
  optional: false,
});
const nicety = (scope: string, feature: string, ...events: string[]): ScopeNeed => ({
  ...need(scope, feature, ...events),
  optional: true,
});

export const SCOPES: readonly ScopeNeed[] = [
  need('commands', '/imerror and the message shortcut'),
  need('chat:write', 'posting, changing and removing answers'),
  need('app_mentions:read', 'answering @imerror, also in threads', 'app_mention'),
  need('channels:history', 'explaining codes in public channels', 'message.channels'),
  need('groups:history', 'explaining codes in private channels', 'message.groups'),
  need('im:history', 'direct messages to the bot', 'message.im'),
  need('mpim:history', 'explaining codes in group messages', 'message.mpim'),
  nicety(
    'channels:read',
    'knowing incident channels by name, greeting whoever adds the bot',
    'member_joined_channel',
  ),
  nicety('groups:read', 'the same in private channels'),
  nicety('reactions:read', 'dismissing an answer with a reaction', 'reaction_added', 'reaction_removed'),
  nicety('reactions:write', 'the mode that hints with a reaction instead of answering'),
  nicety('files:read', 'codes in the preview of shared snippets and log files'),
  nicety('users:read', 'letting workspace admins change settings and remove answers'),
];

/** Events that need no scope. */
export const FREE_EVENTS: readonly string[] = ['app_home_opened'];
