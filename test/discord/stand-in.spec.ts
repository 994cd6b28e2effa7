/** The stand-in objects to what Discord refuses: one example a rule, so that a silent oracle is noticed. */
import { expect, test } from 'vitest';
import { judgeExchange } from '../stand-ins/discord/oracle.js';

const MENTIONS = { parse: [], replied_user: false };
const good = { content: 'x', allowed_mentions: MENTIONS, nonce: 'n', enforce_nonce: true };

const judge = (body: object, path = '/channels/1/messages', method = 'post') =>
  judgeExchange({ method, path, body, status: 500, answer: undefined }).join('\n');

const button = (more: object) => ({ type: 2, style: 2, label: 'b', custom_id: 'id', ...more });
const rows = (...all: object[][]) => ({
  ...good,
  components: all.map((components) => ({ type: 1, components })),
});
const embeds = (...all: object[]) => ({ ...good, embeds: all });
const long = (length: number) => 'x'.repeat(length);

test('it takes what Discord takes', () => {
  expect(judge(good)).toBe('');
  expect(judge(rows([button({})]))).toBe('');
  expect(
    judge(embeds({ title: long(256), description: long(4096), fields: [{ name: 'n', value: long(1024) }] })),
  ).toBe('');
});

test.each<[string, object]>([
  ['2000 allowed', { ...good, content: long(2001) }],
  ['empty message', { allowed_mentions: MENTIONS }],
  ['allowed_mentions is missing', { content: 'x' }],
  ['parse is not []', { ...good, allowed_mentions: { parse: ['users'], replied_user: false } }],
  ['replied_user', { ...good, allowed_mentions: { parse: [] } }],
  ['nonce', { ...good, nonce: long(26) }],
  ['/embeds/0/title', embeds({ title: long(257) })],
  ['/embeds/0/description', embeds({ description: long(4097) })],
  ['/embeds/0/footer', embeds({ title: 't', footer: { text: long(2049) } })],
  ['/embeds/0/author', embeds({ title: 't', author: { name: long(257) } })],
  ['/embeds/0/fields/0/name', embeds({ fields: [{ name: long(257), value: 'v' }] })],
  ['/embeds/0/fields/0/value', embeds({ fields: [{ name: 'n', value: long(1025) }] })],
  ['/embeds/0/fields', embeds({ fields: Array(26).fill({ name: 'n', value: 'v' }) })],
  ['field 0 value is blank', embeds({ fields: [{ name: 'n', value: ' ' }] })],
  ['6000 allowed', embeds({ description: long(4000) }, { description: long(2001) })],
  ['/embeds/0/color', embeds({ title: 't', color: 0x1000000 })],
  ['5 allowed', rows(...Array.from({ length: 6 }, (_, n) => [button({ custom_id: `${n}` })]))],
  ['buttons in a row', rows(Array.from({ length: 6 }, (_, n) => button({ custom_id: `${n}` })))],
  ['custom_id twice', rows([button({}), button({})])],
  ['custom_id', rows([button({ custom_id: long(101) })])],
  ['label', rows([button({ label: long(81) })])],
  ['without a label', rows([button({ label: ' ' })])],
  ['address (link style)', rows([button({ style: 5 })])],
  ['an empty row', rows([])],
])('it refuses: %s', (problem, body) => expect(judge(body)).toContain(problem));

test('it knows what else the bot sends', () => {
  const command = { name: 'imerror', type: 1, description: 'd' };
  expect(judge([command] as never, '/applications/1/commands', 'put')).toBe('');
  expect(
    judge([{ ...command, description: long(101) }] as never, '/applications/1/commands', 'put'),
  ).toContain('description');
  const callback = (data: object, type = 4) => judge({ type, data }, '/interactions/1/token/callback');
  expect(callback({ content: 'x', allowed_mentions: MENTIONS })).toBe('');
  expect(callback({ content: 'x' })).toContain('allowed_mentions');
  expect(callback({ choices: [{ name: long(101), value: 'v' }] }, 8)).not.toBe('');
  expect(judge({ content: 'x' }, '/channels/1/messages/2', 'patch')).toContain('allowed_mentions');
  expect(
    judge({ content: long(2001), allowed_mentions: MENTIONS }, '/webhooks/1/t/messages/@original', 'patch'),
  ).toContain('content');
  expect(judge({}, '/no/such/path')).toContain('Discord has no');
});
