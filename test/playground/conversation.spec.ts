/** The page's JSON interface, over real HTTP, with the real bot behind it. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.js';
import { openPlayground } from './open.js';

const SURE = 'TIM login failed, error code: 70001';
const OTHER = 'TIM login failed, error code: 6206';
const LOOKALIKE = 'read ECONNRESET: socket error 10054';

const pressIn = (drawn: { discord: { components: { components: object[] }[] } }, label: string) => {
  const found = drawn.discord.components.flatMap((row) => row.components) as {
    label?: string;
    custom_id?: string;
  }[];
  const button = found.find((one) => one.label === label);
  if (!button) throw new Error(`no button ${label}`);
  return { face: 'discord', custom_id: button.custom_id };
};

describe('a message', () => {
  it('that surely holds a code is answered, with both faces', async () => {
    const { say } = await (await openPlayground()).talk();
    const turn = await say(SURE);
    expect(turn).toMatchObject({ kind: 'message', outcome: 'answered', text: SURE });
    expect(turn.answer?.title).toMatch(/^70001 · /);
    expect(turn.answer?.slack.text).toContain('70001');
    expect(turn.answer?.slack.blocks.length).toBeGreaterThan(2);
    expect(turn.answer?.discord.embeds[0]?.title).toMatch(/^70001 · /);
  });

  it('with a look-alike stays unanswered, and says why', async () => {
    const { say } = await (await openPlayground()).talk();
    const turn = await say(LOOKALIKE);
    expect(turn).toMatchObject({ outcome: 'quiet', asides: [] });
    expect(turn.answer).toBeUndefined();
    expect(turn.silence?.numbers).toMatchObject([
      { code: '10054', sentence: expect.stringContaining('Winsock') },
    ]);
    const [number] = turn.silence?.numbers ?? [];
    expect(number?.confidence).toBeLessThan(number?.threshold ?? 0);
  });

  it('without any number says that', async () => {
    const { say } = await (await openPlayground()).talk();
    expect((await say('good morning')).silence).toEqual({
      sentence: expect.stringContaining('no number'),
      numbers: [],
    });
  });

  it('takes its answer along through edits and deletion', async () => {
    const { say, edit, remove } = await (await openPlayground()).talk();
    const first = await say(SURE);
    const second = await edit(first, OTHER);
    expect(second.answer).toMatchObject({ id: first.answer?.id, title: expect.stringMatching(/^6206 · /) });
    const without = await edit(first, 'never mind');
    expect(without).toMatchObject({ outcome: 'withdrawn', text: 'never mind' });
    expect(without.answer).toBeUndefined();
    const again = await edit(first, SURE);
    expect(again).toMatchObject({ outcome: 'answered', answer: { title: expect.stringMatching(/^70001/) } });
    const gone = await remove(first);
    expect(gone).toMatchObject({ outcome: 'deleted', deleted: true, text: '', asides: [] });
    expect(gone.answer).toBeUndefined();
    await expect(edit(first, SURE)).rejects.toThrow('404');
  });

  it('that was quiet is answered when an edit brings a code, and forgets the old reasons', async () => {
    const { say, edit } = await (await openPlayground()).talk();
    const turn = await say(LOOKALIKE);
    const plain = await edit(turn, 'no number here');
    expect(plain).toMatchObject({ outcome: 'quiet', silence: { numbers: [] } });
    expect(await edit(turn, SURE)).toMatchObject({ outcome: 'answered' });
  });

  it('that mentions the bot is always answered', async () => {
    const { say } = await (await openPlayground()).talk();
    const turn = await say('@imerror 10054');
    expect(turn.answer?.title).toMatch(/10054/);
  });

  it('that repeats a code points to the first answer, which counts it', async () => {
    const { say, tell } = await (await openPlayground()).talk();
    const first = await say(SURE);
    const { turn, also } = await tell(SURE);
    expect(turn.answer?.title).toBe(en.pointer(['70001']));
    expect(also).toMatchObject([{ id: first.id }]);
    expect(JSON.stringify(also[0]?.answer)).toContain(en.repeated(1));
  });
});

describe('/imerror', () => {
  it.each([
    ['/imerror 70001', /^70001 · /],
    ['/imerror usersig expired', /usersig expired/],
    ['/IMERROR 70001 -10113', /^2 /],
    ['/imerror', /./],
  ])('%s is answered privately', async (text, title) => {
    const { say } = await (await openPlayground()).talk();
    const turn = await say(text);
    expect(turn).toMatchObject({
      kind: 'command',
      outcome: 'answered',
      asides: [{ title: expect.stringMatching(title) }],
    });
    expect(turn.answer).toBeUndefined();
  });

  it('changes how the bot behaves here, and nowhere else', async () => {
    const playground = await openPlayground();
    const [here, elsewhere] = [await playground.talk(), await playground.talk()];
    expect((await here.tell('/imerror settings off')).settings.mode).toBe('off');
    const turn = await here.say(SURE);
    expect(turn).toMatchObject({
      outcome: 'quiet',
      silence: { sentence: expect.stringContaining(en.rules.off ?? '') },
    });
    expect(await elsewhere.say(SURE)).toMatchObject({ outcome: 'answered' });
  });

  it('hints by a reaction that brings the answer, and whispers, where that is set', async () => {
    const { say, expand } = await (await openPlayground()).talk();
    await say('/imerror settings hint');
    const hinted = await say(SURE);
    expect(hinted).toMatchObject({ outcome: 'hinted', hinted: true });
    expect(hinted.answer).toBeUndefined();
    expect(await expand(hinted)).toMatchObject({
      outcome: 'answered',
      answer: { title: expect.stringMatching(/^70001/) },
    });
    await say('/imerror settings private');
    const whispered = await say(OTHER);
    expect(whispered).toMatchObject({
      outcome: 'answered',
      asides: [{ title: expect.stringMatching(/^6206/) }],
    });
    expect(whispered.answer).toBeUndefined();
  });
});

describe('a button', () => {
  it('opens a related code, from either face and from a private reply', async () => {
    const { say, press } = await (await openPlayground()).talk();
    const { answer, id } = await say(SURE);
    const opened = await press(answer!.id, { face: 'slack', action_id: 'imerror/open/0', value: '6206' });
    expect(opened).toMatchObject({ id, asides: [{ pressed: 'x', title: expect.stringMatching(/^6206/) }] });
    const further = await press(opened.asides[0]!.id, { face: 'discord', custom_id: 'im1:open:70013' });
    expect(further.asides.map(({ title }) => title.split(' ')[0])).toEqual(['6206', '70013']);
    expect(further.answer?.title).toMatch(/^70001/);
  });

  it('tells why, and dismisses for good', async () => {
    const { say, edit, press } = await (await openPlayground()).talk();
    const turn = await say(SURE);
    const told = await press(turn.answer!.id, pressIn(turn.answer!, en.why));
    expect(JSON.stringify(told.asides[0]?.discord)).toContain('70001');
    expect(told.asides[0]?.title).toBe(en.whyTitle);
    const dismissed = await press(turn.answer!.id, pressIn(turn.answer!, en.dismiss));
    expect(dismissed).toMatchObject({ outcome: 'dismissed' });
    expect(dismissed.answer).toBeUndefined();
    expect(await edit(turn, OTHER)).toMatchObject({ outcome: 'dismissed' });
  });

  it.each([
    [{ face: 'slack', action_id: 'imerror/drop/0', value: '' }, '404'],
    [{ face: 'discord', custom_id: 'im1:open:<script>' }, '404'],
    [{ face: 'discord' }, '400'],
    [{ face: 'paper', custom_id: 'im1:why:' }, '400'],
  ])('%j that is none of the bot’s does nothing', async (button, status) => {
    const { say, press } = await (await openPlayground()).talk();
    const { answer } = await say(SURE);
    await expect(press(answer!.id, button)).rejects.toThrow(status);
    await expect(press('p999', { face: 'discord', custom_id: 'im1:why:' })).rejects.toThrow('404');
  });
});

describe('a conversation', () => {
  it('is there again after a reload, and nobody else’s', async () => {
    const playground = await openPlayground();
    const [mine, other] = [await playground.talk(), await playground.talk()];
    const turn = await mine.say(SURE);
    expect((await mine.whole()).turns).toEqual([turn]);
    expect((await other.whole()).turns).toEqual([]);
    await expect(other.edit(turn, 'x')).rejects.toThrow('404');
  });

  it('completes what is typed', async () => {
    const { send } = await openPlayground();
    const suggest = async (typed: string) =>
      (await (await send('GET', `/api/suggestions?typed=${encodeURIComponent(typed)}`)).json()) as {
        value: string;
        label: string;
      }[];
    expect((await suggest('7000')).map(({ value }) => value)).toContain('70001');
    expect((await suggest('usersig')).length).toBeGreaterThan(2);
    expect((await suggest('a')).length).toBeLessThanOrEqual(8);
  });

  it('never shows what was written in the log', async () => {
    const playground = await openPlayground();
    const { say } = await playground.talk();
    await say('secret-word TIM error code 70001');
    await say('/imerror secret-word');
    expect(JSON.stringify(playground.lines)).not.toContain('secret-word');
  });
});
