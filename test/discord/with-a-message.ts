/** Connected, with a message that waits for an answer. */
import { Refusal } from '../../src/errors.js';
import type { Target } from '../../src/types.js';
import { connected } from './connected.js';
import { card, createFakeBot } from './fake-bot.js';

export const answer = card('UserSig has expired', {
  code: '70001',
  summary: [{ text: 'The UserSig has expired.', by: 'vendor' }],
  links: [{ title: 'Error codes', url: 'https://docs.example/codes' }],
  actions: [{ label: 'Dismiss', action: { type: 'dismiss' } }],
});

/** Connected, with a message of ann's to answer. */
export async function start(where: 'general' | 'thread' | 'direct' = 'general', options = {}) {
  const fake = createFakeBot();
  const around = await connected(fake.bot, options);
  const { discord, settled } = around;
  const channel = where === 'thread' ? discord.thread(discord.general) : discord[where];
  const messageId = discord.say({ channel, content: 'code: 70001' });
  await settled();
  const place = fake.told.messages[0]?.place;
  if (!place) throw new Error('the message did not arrive');
  const target: Target = { place, messageId };
  return { ...around, channel, target, platform: fake.platform(), told: fake.told };
}

export const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error;
};
