/** Many people at once: whatever is late is a problem of the stand-in, which fails the test. */
import { describe, expect, it } from 'vitest';
import { LOOK_UP_ACTION } from '../../adapters/slack/render/look-up.js';
import { text } from '../stand-ins/slack/json.js';
import { botInSlack, EXPIRED, idOf, seen } from './bot-in-slack.js';
import { connected, holdBack, type Mode } from './connected.js';

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe.each<Mode>(['socket', 'http'])('a burst by %s', (mode) => {
  it('is acknowledged in time, everything of it answered', async () => {
    const { slack } = await botInSlack(mode);
    const first = await slack.command({ channel: 'C1', text: '70001' });
    const modal = await (await slack.globalShortcut('look_up_error_code')).answer();
    const [commands, presses, options] = await Promise.all([
      times(60, (index) => slack.command({ channel: 'C1', text: index % 2 ? 'usersig expired' : '70001' })),
      times(60, async () =>
        (await slack.press(first, idOf(first, 'details'), { channel: 'C1' })).answer(20_000),
      ),
      times(60, (index) => slack.suggest(text(modal.id), LOOK_UP_ACTION, String(index))),
      times(40, () => slack.say({ channel: 'C1', text: EXPIRED })),
    ]);
    expect(commands.every((answer) => seen(answer).includes('70001'))).toBe(true);
    expect(presses.every((answer) => seen(answer).includes('70001'))).toBe(true);
    expect(options.filter((offered) => offered.length > 0).length).toBe(60);
  });

  it('is acknowledged in time although no answer comes', async () => {
    const { slack, fake } = await connected(mode, { patience: { quickAnswer: 20 } });
    const open = holdBack(fake);
    const asked = times(40, () => slack.command({ channel: 'C1', text: '70001' }));
    const pressed = await times(40, () =>
      slack.press({ text: 'x', blocks: [] }, 'imerror/why/0', { channel: 'C1' }),
    );
    await slack.quiet();
    expect(pressed.flatMap(({ answers }) => answers)).toEqual([]);
    open();
    expect(await asked).toHaveLength(40);
    expect(await Promise.all(pressed.map((press) => press.answer(20_000)))).toHaveLength(40);
  });
});
