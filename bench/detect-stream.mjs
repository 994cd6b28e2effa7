/** A seeded stream of messages: 85 % without a run of 3 to 6 digits, 13 % look-alikes, 2 % with codes. */
import { randomFrom } from '../eval/random.mjs';
import { readMessages } from '../eval/read-messages.mjs';

const plain = [
  'ok, deploying after lunch',
  'can somebody take the standup notes today? I am on the train until ten and the connection is bad',
  '好的，我下午看一下，先把日志发我',
  'thanks! merged. will keep an eye on the dashboards for the next hour',
  'the new onboarding flow looks great on my phone, two small things: the back button is off on tablets, and the empty state could say what to do next',
  '群消息推送这边已经恢复了，麻烦大家再试试，有问题直接在这个频道里说',
  ':tada: welcome to the team!',
  'fyi the staging database is being restored from last night, expect slow pages for about twenty minutes; production is not touched',
  'login page throws "something went wrong" for guests, stack says TypeError: cannot read properties of undefined (reading \'name\') at render (app.js:12:7)',
  'who owns the chat backend these days? I would like to understand why messages to muted users are silently dropped instead of returning an error to the sender',
  'lgtm',
  'retro at 4pm, room with the green chairs. agenda: what went well, what did not, what we change. please add your points to the board before so that we do not spend the first half writing',
];

/** @param {number} size */
export function messageStream(size) {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const lookalikes = readMessages(['messages-lookalikes.jsonl']).filter(({ expect }) => expect.length === 0);
  const codes = [
    ...readMessages(['messages-with-codes.jsonl']),
    ...readMessages(['messages-chat.jsonl']),
  ].filter(({ expect }) => expect.length > 0);
  return Array.from({ length: size }, () => {
    const kind = random();
    if (kind < 0.85) return `${pick(plain)} ${pick(plain)}`;
    return pick(kind < 0.98 ? lookalikes : codes).text;
  });
}
