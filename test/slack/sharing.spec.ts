/** Details that unfold, and answers shown to everybody. */
import { describe, expect, it } from 'vitest';
import { answersIn, botInSlack, EXPIRED, idOf, idsOf, seen } from './bot-in-slack.js';
import { type Mode, SOON } from './connected.js';

describe.each<Mode>(['socket', 'http'])('an answer that one person sees, by %s', (mode) => {
  it('unfolds in its own place, and from a public answer beside it', async () => {
    const { slack } = await botInSlack(mode);
    const short = await slack.command({ channel: 'C1', text: '70001' });
    expect(seen(short)).not.toContain('Retry');
    const unfolded = await (await slack.press(short, idOf(short, 'details'), { channel: 'C1' })).answer();
    expect(unfolded).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(seen(unfolded)).toMatch(/Retry[\s\S]*Good to know|Good to know[\s\S]*Retry/);
    expect(idsOf(unfolded, 'details')).toEqual([]);

    await slack.say({ channel: 'C1', text: EXPIRED });
    const [posted = {}] = answersIn(slack);
    const beside = await (await slack.press(posted, idOf(posted, 'details'), { user: 'U2' })).answer();
    expect(beside).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it('is shared in the channel under the name of who did, and then says so', async () => {
    const { slack } = await botInSlack(mode);
    slack.people.set('U1', {
      id: 'U1',
      name: 'ada',
      is_admin: false,
      is_owner: false,
      profile: { display_name: 'Ada <!here>' },
    });
    const answer = await slack.command({ channel: 'C9', text: '70001' });
    const press = await slack.press(answer, idOf(answer, 'share'), { channel: 'C9' });
    await expect.poll(() => press.answers.length, SOON).toBe(2);
    const [shown = {}, remains = {}] = press.answers;
    expect(shown).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(seen(shown)).toMatch(/70001[\s\S]*Shared by Ada/);
    expect(idsOf(shown, 'share')).toEqual([]);
    expect(remains).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(idsOf(remains, 'share')).toEqual([]);
  });

  it('is shared in the thread it was asked in', async () => {
    const { slack } = await botInSlack(mode);
    const first = await slack.say({ channel: 'C1', text: 'anybody?' });
    const reply = await slack.say({ channel: 'C1', text: 'code 70001?', thread_ts: first.ts });
    const explained = await (await slack.shortcut(reply.ts, 'explain_error_codes')).answer();
    expect(explained).toMatchObject({ thread_ts: first.ts });
    const press = await slack.press({ ...explained, thread_ts: first.ts }, idOf(explained, 'share'), {
      channel: 'C1',
    });
    expect(await press.answer()).toMatchObject({ response_type: 'in_channel', thread_ts: first.ts });
  });

  it('is shared once, however quickly the button is pressed', async () => {
    const { slack } = await botInSlack(mode);
    const answer = await slack.command({ channel: 'C1', text: '70001' });
    const id = idOf(answer, 'share');
    const both = await Promise.all(
      [1, 2].map(() => slack.press(answer, id, { channel: 'C1', ts: '1700000000.000100' })),
    );
    await expect.poll(() => both.flatMap(({ answers }) => answers).length, SOON).toBe(3);
    const all = both.flatMap(({ answers }) => answers);
    expect(all.filter(({ response_type }) => response_type === 'in_channel')).toHaveLength(1);
    expect(all.map(seen).join()).toContain('on its way');
  });

  it('is posted where the response URL is refused, and says where that cannot be either', async () => {
    const { slack, log } = await botInSlack(mode);
    const answer = await slack.command({ channel: 'C1', text: '70001' });
    slack.fail({ method: 'response_url', status: 404 });
    const press = await slack.press(answer, idOf(answer, 'share'), { channel: 'C1' });
    await expect.poll(() => answersIn(slack).map(seen).join(), SOON).toContain('70001');
    expect(await press.answer()).toMatchObject({ replace_original: true });

    const elsewhere = await slack.command({ channel: 'C9', text: '70001' });
    slack.fail({ method: 'response_url', status: 404 });
    const refused = await slack.press(elsewhere, idOf(elsewhere, 'share'), { channel: 'C9' });
    expect(seen(await refused.answer())).toContain('could not be shared');
    expect(answersIn(slack, 'C9')).toEqual([]);
    expect(JSON.stringify(log.lines)).toContain('/invite @imerror');
  });

  it('is not posted a second time when nobody knows whether the first one stands', async () => {
    const { slack } = await botInSlack(mode);
    const answer = await slack.command({ channel: 'C1', text: '70001' });
    slack.fail({ method: 'response_url', status: 503 });
    const press = await slack.press(answer, idOf(answer, 'share'), { channel: 'C1' });
    expect(seen(await press.answer())).toContain('could not be shared');
    expect(answersIn(slack)).toEqual([]);
  });

  it('opens one of several results by a button, one of many by a menu', async () => {
    const { slack } = await botInSlack(mode);
    const few = await slack.command({ channel: 'C1', text: 'usersig expired' });
    expect(idsOf(few, 'open').length).toBeGreaterThan(1);
    const many = await slack.command({ channel: 'C1', text: 'section group' });
    const id = idOf(many, 'open');
    const opened = await slack.press(many, id, { channel: 'C1', value: '10007' });
    expect(seen(await opened.answer())).toContain('10007');
  });

  it('gives a text for a ticket where the fault is the vendor’s', async () => {
    const { slack } = await botInSlack(mode);
    const answer = await slack.command({ channel: 'C1', text: '70500' });
    const ticket = await (await slack.press(answer, idOf(answer, 'ticket'), { channel: 'C1' })).answer();
    expect(seen(ticket)).toMatch(/Error code: 70500[\s\S]*SDKAppID/);
  });
});
