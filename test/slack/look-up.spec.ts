/** The global shortcut: a search modal that suggests while one types. */
import { describe, expect, it } from 'vitest';
import { LOOK_UP_ACTION, renderOptions, wordsChosen } from '../../adapters/slack/render/look-up.js';
import { WORDS } from '../../src/words/choose.js';
import { type Json, object, text } from '../stand-ins/slack/json.js';
import type { SlackStandIn } from '../stand-ins/slack/start-slack.js';
import { botInSlack, idOf, idsOf, seen } from './bot-in-slack.js';
import { type Mode, SOON } from './connected.js';

async function opened(slack: SlackStandIn, user = 'U1'): Promise<{ id: string; view: Json }> {
  const view = await (await slack.globalShortcut('look_up_error_code', user)).answer();
  return { id: text(view.id), view };
}
const words = (options: Json[]) => options.map((option) => text(object(option.text).text));

describe.each<Mode>(['socket', 'http'])('looking up a code by %s', (mode) => {
  it('opens a search in the person’s language', async () => {
    const { slack } = await botInSlack(mode);
    slack.people.set('U2', { id: 'U2', name: 'U2', is_admin: false, is_owner: false, locale: 'zh-CN' });
    expect(seen((await opened(slack)).view)).toContain('Look up an error code');
    expect(seen((await opened(slack, 'U2')).view)).toContain('查询错误码');
  });

  it('suggests codes by their digits, entries by words, and the words themselves', async () => {
    const { slack } = await botInSlack(mode);
    const { id } = await opened(slack);
    const digits = await slack.suggest(id, LOOK_UP_ACTION, '7000');
    expect(words(digits)[0]).toMatch(/^7000\d · /);
    expect(digits.length).toBeLessThanOrEqual(100);
    const named = await slack.suggest(id, LOOK_UP_ACTION, 'usersig expired');
    expect(words(named).join('\n')).toMatch(/70001|6206/);
    expect(words(named).at(-1)).toBe('Search for “usersig expired”');
    expect(words(await slack.suggest(id, LOOK_UP_ACTION, 'x'.repeat(500))).join()).toContain('Search for');
  });

  it('offers what is asked most before anything is typed', async () => {
    const { slack } = await botInSlack(mode);
    await slack.command({ channel: 'C1', text: '70001' });
    const { id } = await opened(slack);
    const offered = async () => words(await slack.suggest(id, LOOK_UP_ACTION, ''));
    await expect.poll(async () => (await offered()).join(), SOON).toContain('70001');
  });

  it('shows what is chosen in the modal, and what its buttons lead to', async () => {
    const { slack } = await botInSlack(mode);
    const { id } = await opened(slack);
    await slack.pressModal(id, LOOK_UP_ACTION, { value: '70001' });
    await expect.poll(() => seen(slack.modal(id)), SOON).toContain('Please generate a new one');
    const chosen = slack.modal(id) ?? {};
    expect(idsOf(chosen, 'share')).toEqual([]);
    await slack.pressModal(id, idOf(chosen, 'details'));
    await expect.poll(() => seen(slack.modal(id)), SOON).toContain('Good to know');
    await slack.pressModal(id, LOOK_UP_ACTION, { value: '?group dismissed' });
    await expect.poll(() => seen(slack.modal(id)), SOON).toContain('Best matches for');
  });

  it('takes no value it did not offer', async () => {
    const { slack } = await botInSlack(mode);
    const { id, view } = await opened(slack);
    for (const value of ['DROP TABLE', '?', '<!here>']) await slack.pressModal(id, LOOK_UP_ACTION, { value });
    await slack.quiet();
    expect(slack.modal(id)).toEqual(view);
  });

  it('says in the log why it did not open', async () => {
    const { slack, log } = await botInSlack(mode);
    slack.fail({ method: 'views.open', error: 'expired_trigger_id' });
    await slack.globalShortcut('look_up_error_code');
    await expect.poll(() => JSON.stringify(log.lines), SOON).toContain('expired_trigger_id');
  });
});

describe('options', () => {
  it('keep Slack’s limits and stay apart', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      label: `${index} ${'word '.repeat(60)}`,
      value: String(index),
    }));
    const options = renderOptions('typed', many, WORDS.en);
    expect(options).toHaveLength(100);
    for (const { text: shown, value } of options) {
      expect(shown.text.length).toBeLessThanOrEqual(75);
      expect(value?.length).toBeLessThanOrEqual(150);
    }
    expect(wordsChosen(options.at(-1)?.value ?? '')).toBe('typed');
    expect(wordsChosen('70001')).toBeUndefined();
  });
});
