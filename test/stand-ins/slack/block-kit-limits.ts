/**
 * Block Kit's rules as one table. Each row knows what it looks at, when it is broken, and one payload that Slack
 * refuses for it. Numbers: https://docs.slack.dev/reference/block-kit and the types of @slack/types 3.2; the sum
 * of text is undocumented and was measured by others (slackapi/bolt-js#2509).
 */
import { ELEMENT_LIMITS } from './limits/element-limits.js';
import { LAYOUT_LIMITS } from './limits/layout-limits.js';
import type { Limit } from './limits/limit.js';
import { MESSAGE_LIMITS } from './limits/message-limits.js';
import { TEXT_LIMITS } from './limits/text-limits.js';

export type { Limit, Node } from './limits/limit.js';

export const LIMITS: readonly Limit[] = [
  ...MESSAGE_LIMITS,
  ...LAYOUT_LIMITS,
  ...ELEMENT_LIMITS,
  ...TEXT_LIMITS,
];
