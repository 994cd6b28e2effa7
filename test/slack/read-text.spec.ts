import { describe, expect, it } from 'vitest';
import { readText } from '../../adapters/slack/read/read-text.js';

const words = (text: string, style?: object) => ({ type: 'text', text, ...(style ? { style } : {}) });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });

describe('a message’s text', () => {
  it('is said once where text and blocks say the same', () => {
    const text = 'login failed, *code* `6206` &lt;now&gt;\n• one\n• two';
    const blocks = [
      rich(
        line(
          words('login failed, '),
          words('code', { bold: true }),
          words(' '),
          words('6206', { code: true }),
          words(' <now>'),
        ),
        { type: 'rich_text_list', style: 'bullet', elements: [line(words('one')), line(words('two'))] },
      ),
    ];
    expect(readText({ text, blocks })).toBe(text);
  });

  it('keeps apart what differs only in its sign', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'code -10001' } }];
    expect(readText({ text: 'code 10001', blocks })).toBe('code 10001\ncode -10001');
  });

  it('holds everything an alert shows', () => {
    const message = {
      text: 'Alert',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Chat <prod>' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*Login* fails' },
          fields: [{ type: 'mrkdwn', text: '*Code*\n70001' }],
          accessory: { type: 'button', text: { type: 'plain_text', text: 'Open' }, action_id: 'a' },
        },
        {
          type: 'context',
          elements: [
            { type: 'plain_text', text: 'since 10:00' },
            { type: 'image', alt_text: 'graph of 6206', image_url: 'https://x/y' },
          ],
        },
        {
          type: 'image',
          image_url: 'https://x/z',
          alt_text: 'alt',
          title: { type: 'plain_text', text: 'Errors' },
        },
        { type: 'markdown', text: '**20003** seen' },
        {
          type: 'table',
          rows: [
            [
              { type: 'raw_text', text: 'code' },
              { type: 'raw_text', text: '-10113' },
            ],
          ],
        },
        { type: 'divider' },
        { type: 'block_of_2027', body: { type: 'mrkdwn', text: 'and 10017' } },
      ],
      attachments: [
        {
          color: 'danger',
          pretext: 'Pre',
          title: 'Title',
          title_link: 'https://x',
          text: 'ErrorCode 60006',
          fields: [{ title: 'Region', value: 'sg' }],
          footer: 'Grafana',
          fallback: 'never shown',
        },
        { fallback: 'only a fallback 70009' },
      ],
      files: [{ title: 'error 6208.log', preview: 'ret=6208' }],
    };
    const text = readText(message);
    for (const seen of [
      'Alert',
      'Chat &lt;prod&gt;',
      '*Login* fails',
      '*Code*\n70001',
      'Open',
      'since 10:00',
      'graph of 6206',
      'Errors',
      '**20003** seen',
      'code | -10113',
      'and 10017',
      'Pre',
      'Title',
      'ErrorCode 60006',
      'Region: sg',
      'Grafana',
      'only a fallback 70009',
      'error 6208.log',
      'ret=6208',
    ])
      expect(text).toContain(seen);
    expect(text).not.toContain('never shown');
  });

  it('holds forwarded messages, and not the pages behind links', () => {
    const shared = {
      is_share: true,
      is_msg_unfurl: true,
      from_url: 'https://x.slack.com/archives/C1/p1',
      text: 'code 70001',
      message_blocks: [
        {
          team: 'T1',
          channel: 'C1',
          ts: '1.1',
          message: { blocks: [rich(line(words('code 70001'))), rich(line(words('and 6206')))] },
        },
      ],
      files: [{ title: 'log of 10017' }],
    };
    const preview = { from_url: 'https://docs.example/codes', title: 'All codes', text: '70001 70002 70003' };
    expect(readText({ text: 'look', attachments: [shared, preview] })).toBe(
      'look\ncode 70001\nand 6206\nlog of 10017',
    );
  });

  it('writes rich text the way Slack writes text', () => {
    const blocks = [
      rich(
        line(
          words('see '),
          { type: 'link', url: 'https://x', text: 'a|b' },
          words(' '),
          { type: 'user', user_id: 'U1' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'usergroup', usergroup_id: 'S1' },
          { type: 'broadcast', range: 'here' },
          { type: 'emoji', name: 'x' },
          { type: 'date', timestamp: 1, format: '{date}', fallback: 'then' },
          { type: 'color', value: '#fff' },
          words(' out ', { strike: true, italic: true }),
        ),
        { type: 'rich_text_preformatted', elements: [words('ret=6206\nok')] },
        { type: 'rich_text_quote', elements: [words('said\ntwice')] },
        { type: 'rich_text_list', style: 'ordered', offset: 1, indent: 1, elements: [line(words('step'))] },
      ),
    ];
    expect(readText({ blocks })).toBe(
      'see <https://x|a¦b> <@U1><#C1><!subteam^S1><!here>:x:<!date^1^{date}|then>#fff _~out~_ \n```\nret=6206\nok\n```\n&gt; said\n&gt; twice\n    2. step',
    );
  });

  it.each([
    null,
    7,
    'x',
    [],
    { text: 7, blocks: 'x', attachments: [null], files: 1 },
    { blocks: [{}, null, [[]]] },
  ])('is empty for what is no message: %j', (message) => expect(readText(Object(message))).toBe(''));

  it('survives blocks nested deeper than any Slack allows', () => {
    let block: object = { type: 'section', text: { type: 'mrkdwn', text: 'deep' } };
    for (let depth = 0; depth < 500; depth += 1) block = { type: 'container', blocks: [block] };
    expect(readText({ text: 'x', blocks: [block] })).toBe('x');
  });
});
