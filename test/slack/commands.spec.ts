import { describe, expect, it } from 'vitest';
import { connected, holdBack, type Mode, SOON } from './connected.js';

describe.each<Mode>(['socket', 'http'])('/imerror by %s', (mode) => {
  it('answers only the asker', async () => {
    const { slack, fake } = await connected(mode);
    const answer = await slack.command({ channel: 'C1', text: '70001 &lt;b&gt;' });
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer.text).toContain('Asked: 70001');
    expect(answer.blocks).toHaveLength(1);
    expect(fake.commands[0]).toMatchObject({
      place: { platform: 'slack', workspace: slack.team.id, channel: 'C1', channelName: 'support' },
      person: { id: 'U1' },
      text: '70001 &lt;b&gt;',
      markup: 'slack',
      intent: 'query',
    });
  });

  it('takes no placeholder for a channel’s name', async () => {
    const { slack, fake } = await connected(mode);
    slack.channel('G1').name = 'privategroup';
    await slack.command({ channel: 'G1', text: 'x' });
    await slack.command({ channel: 'D1', text: 'x' });
    expect(fake.commands.map(({ place }) => [place.channelName, place.direct])).toEqual([
      [undefined, undefined],
      [undefined, true],
    ]);
  });

  it('acknowledges at once and answers later when the answer takes its time', async () => {
    const { slack, fake } = await connected(mode, { patience: { quickAnswer: 10 } });
    const open = holdBack(fake);
    const asked = slack.command({ channel: 'C1', text: '70001' });
    await expect.poll(() => fake.commands.length, SOON).toBe(1);
    // Nobody waits for the acknowledgment any more, and nothing was answered yet.
    await slack.quiet();
    open();
    expect(await asked).toMatchObject({ response_type: 'ephemeral', text: 'Asked: 70001' });
  });

  it('tries a late answer again when Slack stumbles', async () => {
    const { slack, fake } = await connected(mode, { patience: { quickAnswer: 1 } });
    const open = holdBack(fake);
    slack.fail({ method: 'response_url', status: 503, times: 2 });
    const asked = slack.command({ channel: 'C1', text: '70001' });
    await expect.poll(() => fake.commands.length, SOON).toBe(1);
    await slack.quiet();
    open();
    expect(await asked).toMatchObject({ text: 'Asked: 70001' });
  });

  it('says in the log when a late answer could not be delivered', async () => {
    const { slack, fake, log } = await connected(mode, { patience: { quickAnswer: 1 } });
    const open = holdBack(fake);
    slack.fail({ method: 'response_url', status: 503, times: 3 });
    const asked = slack.command({ channel: 'C1', text: 'secret words' });
    asked.catch(() => 'no answer comes');
    await expect.poll(() => fake.commands.length, SOON).toBe(1);
    await slack.quiet();
    open();
    await expect
      .poll(() => log.lines.map(({ message }) => message).join(), SOON)
      .toContain('could not be delivered');
    expect(JSON.stringify(log.lines)).not.toContain('secret words');
  });

  it('knows who may change settings: admins and the channel’s creator', async () => {
    const { slack, fake } = await connected(mode);
    for (const user of ['U1', 'U2', 'UADMIN'])
      await slack.command({ channel: 'C1', text: 'settings strict', user });
    const may = await Promise.all(fake.commands.map((command) => command.mayConfigure?.('channel')));
    expect(may).toEqual([true, false, true]);
    const everywhere = await Promise.all(fake.commands.map((command) => command.mayConfigure?.('workspace')));
    expect(everywhere).toEqual([false, false, true]);
  });

  it('denies what it may not ask, and names the scope', async () => {
    const options = { scopes: ['chat:write', 'commands'] };
    const { slack, fake, log } = await connected(mode, { options });
    await slack.command({ channel: 'C1', text: 'settings strict', user: 'UADMIN' });
    expect(await fake.commands[0]?.mayConfigure?.('channel')).toBe(false);
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        details: expect.objectContaining({ remedy: expect.stringContaining('users:read') }),
      }),
    );
  });
});
