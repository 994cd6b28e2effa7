/** The settings of a channel in a modal. */
import { describe, expect, it } from 'vitest';
import { SETTING } from '../../adapters/slack/render/settings-modal.js';
import { settingsInForce } from '../../src/policy/settings.js';
import type { Store } from '../../src/types.js';
import { elementsOf } from '../stand-ins/slack/elements.js';
import { object, objects, text } from '../stand-ins/slack/json.js';
import type { SlackStandIn } from '../stand-ins/slack/start-slack.js';
import { answersIn, botInSlack, EXPIRED, idOf, seen } from './bot-in-slack.js';
import { connected, holdBack, type Mode, SOON } from './connected.js';

const open = (slack: SlackStandIn, user = 'U1', channel = 'C1') =>
  slack.command({ channel, text: 'settings', user });
const inForce = async (store: Store, slack: SlackStandIn, channel = 'C1') =>
  (await settingsInForce(store, { platform: 'slack', workspace: slack.team.id, channel })).settings;
const menu = (view: unknown, name: string) =>
  elementsOf(object(view).blocks).find(({ action_id }) => action_id === SETTING + name) ?? {};

describe.each<Mode>(['socket', 'http'])('the settings modal by %s', (mode) => {
  it('opens by the command and shows what holds and where it comes from', async () => {
    const { slack } = await botInSlack(mode);
    await slack.command({ channel: 'C1', text: 'settings strict' });
    const view = await open(slack);
    expect(view).toMatchObject({ type: 'modal', submit: { text: 'Save' } });
    expect(menu(view, 'sensitivity')).toMatchObject({ initial_option: { value: 'strict' } });
    expect(menu(view, 'mode')).toMatchObject({ initial_option: { value: 'in-place' } });
    expect(objects(view.blocks).map(({ hint }) => text(object(hint).text))).toEqual(
      expect.arrayContaining(['set by: this channel', 'set by: default']),
    );
    expect(seen(view)).toContain('#support');
  });

  it('opens by the button on the first answer and on the greeting', async () => {
    const { slack } = await botInSlack(mode);
    await slack.say({ channel: 'C1', text: EXPIRED });
    const [answer = {}] = answersIn(slack);
    expect(await (await slack.press(answer, idOf(answer, 'settings'))).answer()).toMatchObject({
      type: 'modal',
    });
    await slack.invite('C9', 'U2');
    const [greeting = {}] = slack.ephemerals('U2');
    const pressed = await slack.press(greeting, idOf(greeting, 'settings'), { channel: 'C9', user: 'U2' });
    expect(await pressed.answer()).toMatchObject({ type: 'modal' });
  });

  it('previews what is chosen, without saving it', async () => {
    const { slack, store } = await botInSlack(mode);
    const { id } = await open(slack);
    expect(seen(slack.modal(text(id)))).toContain('under the message that holds it');
    await slack.pressModal(text(id), `${SETTING}mode`, { value: 'hint' });
    await expect.poll(() => seen(slack.modal(text(id))), SOON).toContain('only react to a message');
    expect(menu(slack.modal(text(id)), 'mode')).toMatchObject({ initial_option: { value: 'hint' } });
    expect((await inForce(store, slack)).mode).toBe('in-place');
  });

  it('saves several at once, for those who may, and records it', async () => {
    const { slack, store } = await botInSlack(mode);
    const { id } = await open(slack);
    const chosen = {
      [`${SETTING}mode`]: 'hint',
      [`${SETTING}repeatMinutes`]: '240',
      [`${SETTING}surges`]: 'on',
    };
    const { acknowledged } = await slack.submit(text(id), chosen);
    expect(acknowledged.response_action).toBeUndefined();
    expect(slack.modal(text(id))).toBeUndefined();
    expect(await inForce(store, slack)).toMatchObject({ mode: 'hint', repeatMinutes: 240, surges: 'on' });
    await expect.poll(() => slack.ephemerals('U1').map(seen).join(), SOON).toMatch(/Saved: .*after pressing/);
    expect(seen(await slack.command({ channel: 'C1', text: 'settings history' }))).toContain('"mode":"hint"');
    // What was not touched stays unset here, and follows the workspace.
    expect(await store.get(`settings/slack/${slack.team.id}/C1`)).toEqual({
      mode: 'hint',
      repeatMinutes: 240,
      surges: 'on',
    });
  });

  it('refuses who may not, in the modal, and changes nothing', async () => {
    const { slack, store } = await botInSlack(mode);
    const { id } = await open(slack, 'U2');
    const { acknowledged } = await slack.submit(text(id), { [`${SETTING}mode`]: 'off' }, 'U2');
    expect(acknowledged).toMatchObject({
      response_action: 'errors',
      errors: { [`${SETTING}mode`]: expect.stringContaining('not change this') },
    });
    expect((await inForce(store, slack)).mode).toBe('in-place');
  });

  it('lets an admin change any channel', async () => {
    const { slack, store } = await botInSlack(mode);
    slack.channel('C2').creator = 'U2';
    const { id } = await open(slack, 'UADMIN', 'C2');
    await slack.submit(text(id), { [`${SETTING}mode`]: 'off' }, 'UADMIN');
    expect((await inForce(store, slack, 'C2')).mode).toBe('off');
  });

  it('takes nothing that it did not offer', async () => {
    const { slack, store } = await botInSlack(mode);
    const { id, ...view } = await open(slack);
    const values = {
      [`${SETTING}mode`]: { [`${SETTING}mode`]: { selected_option: { value: 'everywhere' } } },
      [`${SETTING}only`]: { [`${SETTING}only`]: { selected_option: { value: 'C1' } } },
      [`${SETTING}repeatMinutes`]: { [`${SETTING}repeatMinutes`]: { selected_option: { value: '1e9' } } },
    };
    const from = slack.interaction();
    await slack.deliver({
      kind: 'interactive',
      payload: {
        type: 'view_submission',
        team: { id: slack.team.id },
        user: { id: 'U1' },
        trigger_id: from.triggerId,
        view: { ...view, id, state: { values } },
      },
    });
    expect(await store.get(`settings/slack/${slack.team.id}/C1`)).toBeUndefined();
  });

  it('denies when the rights cannot be read', async () => {
    const { slack, store } = await botInSlack(mode);
    const { id } = await open(slack);
    slack.fail({ method: 'users.info', cut: true });
    slack.fail({ method: 'conversations.info', cut: true });
    const { acknowledged } = await slack.submit(text(id), { [`${SETTING}mode`]: 'off' });
    expect(acknowledged).toMatchObject({ response_action: 'errors' });
    expect((await inForce(store, slack)).mode).toBe('in-place');
  });

  it('tells the settings as text where no modal can be opened', async () => {
    const { slack } = await botInSlack(mode);
    slack.fail({ method: 'views.open', error: 'expired_trigger_id' });
    const told = await open(slack);
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(seen(told)).toMatch(/Sensitivity[\s\S]*balanced/);
  });

  it('speaks the person’s language', async () => {
    const { slack } = await botInSlack(mode);
    slack.people.set('U2', { id: 'U2', name: 'U2', is_admin: true, is_owner: false, locale: 'zh-CN' });
    const view = await open(slack, 'U2');
    expect(seen(view)).toMatch(/灵敏度[\s\S]*这样设置后/);
  });

  it('answers in time when the rights take theirs', async () => {
    const { slack, fake } = await connected(mode, { patience: { latestAck: 1_010 } });
    const { id } = await open(slack);
    const release = holdBack(fake);
    const { acknowledged } = await slack.submit(text(id), {});
    release();
    expect(acknowledged).toMatchObject({
      errors: { [`${SETTING}mode`]: expect.stringContaining('in time') },
    });
  });
});
