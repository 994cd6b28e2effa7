/** What the bot does on every platform, through the real adapter. One suite judges them all. */
import { afterEach, describe, expect, it } from 'vitest';

/** A platform with the bot on it, as a person in a channel sees it. Every call resolves when the bot is done. */
export interface Surface {
  /** Writes a message in the channel; its id. */
  say(text: string): Promise<string>;
  /** Writes a message that mentions the bot. */
  mention(text: string): Promise<string>;
  edit(id: string, text: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** The platform delivers the same message once more. */
  redeliver?(id: string): Promise<void>;
  /** Another bot writes. */
  sayAsBot?(text: string): Promise<string>;
  /** Types `/imerror ...`; everything the private answer shows. */
  command(text: string): Promise<string>;
  /** What stands under a message: everything each answer shows. */
  answersTo(id: string): Promise<string[]>;
  /** Presses a button of the answer under a message, by its label; what is shown to the person. */
  press(id: string, label: string): Promise<string>;
  /** Whether the bot's hint stands on a message. */
  hintOn(id: string): Promise<boolean>;
  pressHint(id: string): Promise<void>;
  /** Stops the bot and starts it anew on the same store. */
  restart?(): Promise<void>;
  close(): Promise<void>;
}

export interface SurfaceUnderTest {
  name: string;
  /** @param channelName of the channel the surface speaks of */
  open(channelName?: string): Promise<Surface>;
  /** What the platform truly cannot do, each with the reason. */
  exceptions?: Partial<Record<'redeliver' | 'sayAsBot' | 'restart', string>>;
}

const EXPIRED = 'IM SDK login failed, errCode: 6206, UserSig expired';
const KEY = 'IM SDK login failed, errCode: 70009, UserSig check failed';
const QUIET = 'lunch at 12:30, table for 6?';

export function testPlatform({ name, open, exceptions = {} }: SurfaceUnderTest): void {
  describe(`platform: ${name}`, () => {
    let surface: Surface;
    const opened: Surface[] = [];
    const begin = async (channelName?: string) => {
      surface = await open(channelName);
      opened.push(surface);
    };
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
    });

    for (const [capability, reason] of Object.entries(exceptions)) {
      it(`has no ${capability}: ${reason}`, async () => {
        await begin();
        expect(surface[capability as keyof Surface]).toBeUndefined();
      });
    }

    it('answers a slash command privately', async () => {
      await begin();
      expect(await surface.command('70001')).toMatch(
        /70001[\s\S]*UserSig expired\. Please generate a new one\./,
      );
      expect(await surface.command('-10113 6206')).toMatch(/-10113[\s\S]*6206/);
      expect(await surface.command('usersig expired')).toMatch(/6206|70001/);
      expect(await surface.command('10001')).toMatch(/10001 is no code of this catalog[\s\S]*-10001/);
      expect(await surface.command('120500')).toMatch(/120500 lies in the range 120001-130000/);
      expect(await surface.command('help')).toMatch(/imerror settings/);
    });

    it('answers a message that holds a code, under that message, once', async () => {
      await begin();
      const id = await surface.say(EXPIRED);
      const answers = await surface.answersTo(id);
      expect(answers).toHaveLength(1);
      expect(answers[0]).toMatch(/6206[\s\S]*What to do/);
    });

    it('stays quiet when a number is only a number', async () => {
      await begin();
      expect(await surface.answersTo(await surface.say(QUIET))).toEqual([]);
    });

    it('answers a mention, whatever it says', async () => {
      await begin();
      expect((await surface.answersTo(await surface.mention('70001')))[0]).toMatch(/70001/);
      expect((await surface.answersTo(await surface.mention('qwxzk vvprt')))[0]).toMatch(/Nothing fits/);
    });

    it('follows an edit: changes the answer, withdraws it, gives one', async () => {
      await begin();
      const id = await surface.say(EXPIRED);
      await surface.edit(id, KEY);
      expect(await surface.answersTo(id)).toEqual([expect.stringMatching(/70009/)]);
      expect((await surface.answersTo(id))[0]).not.toMatch(/UserSig has expired \(SDK\)\W/);
      await surface.edit(id, QUIET);
      expect(await surface.answersTo(id)).toEqual([]);
      const quiet = await surface.say(QUIET);
      await surface.edit(quiet, EXPIRED);
      expect(await surface.answersTo(quiet)).toHaveLength(1);
    });

    it('takes the answer along when the message is deleted', async () => {
      await begin();
      const id = await surface.say(EXPIRED);
      await surface.remove(id);
      expect(await surface.answersTo(id)).toEqual([]);
    });

    it('points to the first answer when the same code comes again', async () => {
      await begin();
      await surface.say(EXPIRED);
      const again = await surface.answersTo(await surface.say(EXPIRED));
      expect(again).toEqual([expect.stringMatching(/6206 was explained here already/)]);
      expect(again[0]).not.toMatch(/What to do/);
    });

    it('explains several codes in one answer', async () => {
      await begin();
      const answers = await surface.answersTo(await surface.say(`${EXPIRED}\n${KEY}`));
      expect(answers).toEqual([expect.stringMatching(/2 error codes[\s\S]*6206[\s\S]*70009/)]);
    });

    it('shows why, opens a related code, and goes when dismissed', async () => {
      await begin();
      const id = await surface.say(EXPIRED);
      expect(await surface.press(id, 'Why this?')).toMatch(/6206: .*certainty \d+ %/);
      expect(await surface.press(id, '70001')).toMatch(/70001[\s\S]*Please generate a new one/);
      expect(await surface.answersTo(id)).toHaveLength(1);
      await surface.press(id, 'Dismiss');
      expect(await surface.answersTo(id)).toEqual([]);
    });

    it('keeps the answer short, and unfolds the rest for the one who asks', async () => {
      await begin();
      const id = await surface.say(EXPIRED);
      const [short] = await surface.answersTo(id);
      expect(short).not.toMatch(/ERR_USER_SIG_EXPIRED/);
      expect(await surface.press(id, 'Details')).toMatch(/ERR_USER_SIG_EXPIRED/);
      expect(await surface.answersTo(id)).toEqual([short]);
    });

    it('withdraws what was no code', async () => {
      await begin();
      const id = await surface.say(EXPIRED);
      await surface.press(id, 'Not a code');
      expect(await surface.answersTo(id)).toEqual([]);
      expect(await surface.command('stats')).toMatch(/1 not a code/);
    });

    it('says why it spoke or kept quiet', async () => {
      await begin();
      await surface.say(EXPIRED);
      await surface.say('Discord answered 50001 again, error 10062');
      expect(await surface.command('why')).toMatch(/answered[\s\S]*6206/);
    });

    it('hints instead of answering, and answers when the hint is pressed', async () => {
      await begin();
      expect(await surface.command('settings hint')).toMatch(/Saved: hint/);
      const id = await surface.say(EXPIRED);
      expect(await surface.answersTo(id)).toEqual([]);
      expect(await surface.hintOn(id)).toBe(true);
      await surface.pressHint(id);
      expect(await surface.answersTo(id)).toEqual([expect.stringMatching(/6206/)]);
      expect(await surface.hintOn(id)).toBe(false);
    });

    it('observes without a word, and tells what it would have said', async () => {
      await begin();
      await surface.command('settings observe');
      expect(await surface.answersTo(await surface.say(EXPIRED))).toEqual([]);
      expect(await surface.command('why')).toMatch(/would have answered[\s\S]*6206/);
    });

    it('leaves people alone who opted out', async () => {
      await begin();
      await surface.command('optout');
      expect(await surface.answersTo(await surface.say(EXPIRED))).toEqual([]);
    });

    it('changes how it behaves in a channel, for those who may', async () => {
      await begin();
      expect(await surface.command('settings')).toMatch(/Sensitivity[\s\S]*balanced/);
      expect(await surface.command('settings off')).toMatch(/Saved: off/);
      expect(await surface.answersTo(await surface.say(EXPIRED))).toEqual([]);
      expect(await surface.answersTo(await surface.mention('6206'))).toHaveLength(1);
    });

    it('takes hostile text as text', async () => {
      await begin();
      for (const text of [
        '<!here> <@U1> @everyone [x](https://evil.test) qwxzk',
        '`'.repeat(3_000),
        '\u0000\u202e',
      ]) {
        expect((await surface.command(text)).length).toBeGreaterThan(0);
      }
    });

    if (!exceptions.redeliver) {
      it('answers a redelivered message once', async () => {
        await begin();
        const id = await surface.say(EXPIRED);
        await surface.redeliver?.(id);
        await surface.redeliver?.(id);
        expect(await surface.answersTo(id)).toHaveLength(1);
      });
    }

    if (!exceptions.sayAsBot) {
      it('leaves other bots alone', async () => {
        await begin();
        const id = await surface.sayAsBot?.(EXPIRED);
        expect(await surface.answersTo(id ?? '')).toEqual([]);
      });

      it('reads alerts in an incident channel: one answer, with the count, never two in a row to one bot', async () => {
        await begin('inc-login');
        const first = (await surface.sayAsBot?.(EXPIRED)) ?? '';
        expect(await surface.answersTo(first)).toHaveLength(1);
        for (let more = 0; more < 5; more += 1) {
          expect(await surface.answersTo((await surface.sayAsBot?.(EXPIRED)) ?? '')).toEqual([]);
        }
        expect((await surface.answersTo(first))[0]).toMatch(/Seen \d+ more time/);
        expect(await surface.answersTo((await surface.sayAsBot?.(KEY)) ?? '')).toEqual([]);
      });
    }

    if (!exceptions.restart) {
      it('after a restart still follows edits and deletions, and answers no redelivery again', async () => {
        await begin();
        const [first, second, third] = [
          await surface.say(EXPIRED),
          await surface.say(KEY),
          await surface.say('IM SDK errCode: 6208, kicked offline by another device'),
        ];
        await surface.restart?.();
        await surface.redeliver?.(third);
        expect(await surface.answersTo(third)).toHaveLength(1);
        await surface.edit(first, QUIET);
        await surface.remove(second);
        expect(await surface.answersTo(first)).toEqual([]);
        expect(await surface.answersTo(second)).toEqual([]);
      });
    }
  });
}
