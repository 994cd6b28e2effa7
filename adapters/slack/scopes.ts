/** Every permission the bot asks for, beside the feature that needs it. The manifests and the start-up check read this. */
export interface ScopeNeed {
  scope: string;
  /** What people lose without it. */
  feature: string;
  /** The same in Chinese. */
  zh: string;
  /** Event subscriptions that come with it. */
  events: readonly string[];
  /** May be left out at installation; the bot works without. */
  optional: boolean;
}

const need = (scope: string, feature: string, zh: string, ...events: string[]): ScopeNeed => ({
  scope,
  feature,
  zh,
  events,
  optional: false,
});
const nicety = (scope: string, feature: string, zh: string, ...events: string[]): ScopeNeed => ({
  ...need(scope, feature, zh, ...events),
  optional: true,
});

export const SCOPES: readonly ScopeNeed[] = [
  need('commands', '/imerror and the shortcuts', '/imerror 命令和快捷方式'),
  need('chat:write', 'posting, changing and removing answers', '发布、修改和移除回答'),
  need(
    'app_mentions:read',
    'answering @imerror, also in threads',
    '回答 @imerror，话题中也可以',
    'app_mention',
  ),
  need(
    'channels:history',
    'explaining codes in public channels',
    '解释公开频道里的错误码',
    'message.channels',
  ),
  need('groups:history', 'explaining codes in private channels', '解释私有频道里的错误码', 'message.groups'),
  need('im:history', 'direct messages to the bot', '直接给机器人发消息', 'message.im'),
  need('mpim:history', 'explaining codes in group messages', '解释群消息里的错误码', 'message.mpim'),
  nicety(
    'channels:read',
    'knowing incident channels by name, greeting whoever adds the bot, listing shared channels on the home tab',
    '按名称识别事故频道、问候添加机器人的人、在主页列出共有的频道',
    'member_joined_channel',
  ),
  nicety('groups:read', 'the same in private channels', '在私有频道里也是如此'),
  nicety(
    'reactions:read',
    'dismissing an answer with a reaction',
    '用表情移除回答',
    'reaction_added',
    'reaction_removed',
  ),
  nicety(
    'reactions:write',
    'the mode that hints with a reaction instead of answering',
    '以表情提示代替回答的方式',
  ),
  nicety('files:read', 'codes in log files and snippets that people share', '读取所分享的代码片段和日志文件'),
  nicety(
    'users:read',
    'each person’s language; letting workspace admins change settings and remove answers',
    '使用各人的语言；让工作区管理员修改设置、移除回答',
  ),
];

/** Events that need no scope. */
export const FREE_EVENTS: readonly string[] = ['app_home_opened', 'app_uninstalled'];
