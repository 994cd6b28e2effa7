/** The table of limits is itself held to account: every row refuses its example, and nothing refuses a good one. */
import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlackLogger } from '../../adapters/slack/api/slack-logger.js';
import { LIMITS } from '../stand-ins/slack/block-kit-limits.js';
import { judgeBlocks } from '../stand-ins/slack/judge-blocks.js';
import { type SlackStandIn, startSlack } from '../stand-ins/slack/start-slack.js';
import { createLines } from './connected.js';

let slack: SlackStandIn;
let client: webApi.WebClient;

beforeAll(async () => {
  slack = await startSlack();
  client = new webApi.WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: createSlackLogger(createLines()),
  });
});
afterAll(() => slack.stop());

describe.each(LIMITS.map((limit) => [limit.rule, limit] as const))('%s', (rule, { refused }) => {
  it('is what its example breaks, and the request is refused', async () => {
    const view = refused.type === 'home' || refused.type === 'modal';
    expect(judgeBlocks(refused, view ? 'view' : 'message')).toContain(rule);
    const method = !view ? 'chat.postMessage' : refused.type === 'home' ? 'views.publish' : 'views.open';
    const body = view ? { user_id: 'U1', trigger_id: 't', view: refused } : { channel: 'C1', ...refused };
    await expect(client.apiCall(method, body)).rejects.toMatchObject({ data: { ok: false } });
    expect(slack.problems).toContain(`${method}: ${rule}`);
  });
});

it('a message at its limits is taken', async () => {
  const button = (index: number) => ({
    type: 'button',
    text: { type: 'plain_text', text: 'x'.repeat(75) },
    action_id: `a${index}`,
    value: 'x'.repeat(2_000),
  });
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_000) } },
    { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(150) } },
    { type: 'context', elements: Array.from({ length: 10 }, () => ({ type: 'mrkdwn', text: 'x' })) },
    { type: 'actions', elements: Array.from({ length: 25 }, (_, index) => button(index)) },
    ...Array.from({ length: 46 }, () => ({ type: 'divider' })),
  ];
  const problems = slack.problems.length;
  const quiet = { unfurl_links: false, unfurl_media: false };
  await client.apiCall('chat.postMessage', { channel: 'C1', text: 'x'.repeat(4_000), blocks, ...quiet });
  expect(slack.problems.slice(problems)).toEqual([]);
});
