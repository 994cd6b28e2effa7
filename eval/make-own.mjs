/** Writes own-messages.jsonl (from own-patterns.txt) and own-every-code.jsonl (each code of the catalog in several forms); seeded. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../dist/src/catalog/load.js';
import { randomFrom } from './random.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const catalog = await loadCatalog();
const entries = catalog.entries;
const range = entries.find((entry) => /\d-\d/.test(entry.code));
const single = entries.filter((entry) => entry !== range);
const random = randomFrom(20240611);
const pick = (list) => list[Math.floor(random() * list.length)];

const calls = {
  group: [
    'createGroup',
    'joinGroup',
    'getGroupMemberList',
    'quitGroup',
    'dismissGroup',
    'create_group',
    'add_group_member',
    'getGroupsInfo',
    'inviteUserToGroup',
  ],
  friend: [
    'addFriend',
    'friend_add',
    'getFriendList',
    'deleteFromFriendList',
    'addToBlackList',
    'checkFriend',
  ],
  message: [
    'sendMessage',
    'sendC2CTextMessage',
    'sendGroupMessage',
    'getHistoryMessageList',
    'revokeMessage',
    'sendmsg',
    'batchsendmsg',
  ],
  account: ['login', 'TIM.login', 'V2TIMManager.login', 'autoLogin', 'account_import', 'initSDK'],
};
const callFor = (entry) => {
  const section = entry.section.toLowerCase();
  const kind = Object.keys(calls).find((name) => section.includes(name));
  return pick(calls[kind ?? pick(Object.keys(calls))]);
};
const times = ['09:14:02', '14:02', '23:58:11', '03:10', '11:47:30'];
const versions = ['5.4.666', '6.9.3557', '7.0.3754', '4.9.1', '2.27.6', '7.5.4852'];

/** Words for what an entry means, as people say it. */
function said(entry, language) {
  const list = language === 'zh' ? entry.aliases?.zh : entry.aliases?.en;
  const choice = list && list.length > 0 ? pick(list) : undefined;
  if (language === 'zh') return choice ?? pick(['请求失败', '不知道什么原因', '文档没写清楚']);
  const first = (entry.description || entry.title).split(/[.:]/)[0].slice(0, 80);
  return pick([choice ?? first, first, entry.title]).toLowerCase();
}

function write(pattern, meant) {
  const chosen = new Map();
  const entry = pattern.includes('webhook') ? range : pick(single);
  const other = new Set();
  const expect = [];
  const number = (row) =>
    row.code.includes('-', 1) ? String(120001 + Math.floor(random() * 9999)) : row.code;
  const text = pattern
    .replace(/\{((?:c|c2|c3))\}/g, (_, slot) => {
      if (!chosen.has(slot)) {
        let row = slot === 'c' ? entry : pick(single.filter((each) => each.section === entry.section));
        while ([...chosen.values()].includes(row.code)) row = pick(single);
        chosen.set(slot, number(row));
      }
      const code = chosen.get(slot);
      if (!expect.includes(code)) expect.push(code);
      return code;
    })
    .replace(/\{[nmk]\}/g, () => {
      let code;
      do code = number(pick(entries)).replace('-', '');
      while (other.has(code) || expect.includes(code));
      other.add(code);
      return code;
    })
    .replaceAll('{api}', () => callFor(entry))
    .replaceAll('{en}', () => said(entry, 'en'))
    .replaceAll('{zh}', () => said(entry, 'zh'))
    .replaceAll('{v}', () => pick(versions))
    .replaceAll('{time}', () => pick(times))
    .replace(/\{([^{}"\n]*\|[^{}"\n]*)\}/g, (_, choices) => pick(choices.split('|')))
    .replace(/\{(-?\d+)\}/g, '$1')
    .replaceAll('\\n', '\n');
  return { text, expect: meant ? expect : [] };
}

const rows = [];
let kind = '';
const copies = { clear: 40, codes: 3, quiet: 2, mixed: 3 };
readFileSync(here('own-patterns.txt'), 'utf8')
  .split('\n')
  .forEach((line, index) => {
    if (line.startsWith('== ')) kind = line.slice(3);
    else if (line && !line.startsWith('#')) {
      for (let copy = 0; copy < copies[kind]; copy += 1) {
        const { text, expect } = write(line, kind !== 'quiet');
        rows.push({ id: `own-${index + 1}-${copy + 1}`, text, expect, kind, lang: 'any', source: 'own' });
      }
    }
  });
writeFileSync(here('own-messages.jsonl'), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);

const forms = [
  'tencent im: {api} failed, code: {c}',
  '{"ActionStatus":"FAIL","ErrorCode":{c},"ErrorInfo":"{en}"}',
  'IMSDK 报错{c}，{zh}',
  'what does {c} mean in the Tencent Chat SDK? {en}',
];
const every = entries.flatMap((entry) =>
  forms.map((form, index) => {
    const code = /\d-\d/.test(entry.code) ? '120500' : entry.code;
    const text = form
      .replace('{c}', code)
      .replace('{api}', callFor(entry))
      .replace('{en}', said(entry, 'en'))
      .replace('{zh}', said(entry, 'zh'));
    return {
      id: `every-${entry.code}-${index + 1}`,
      text,
      expect: [code],
      kind: 'template',
      lang: 'any',
      source: 'own',
    };
  }),
);
writeFileSync(here('every-code.jsonl'), `${every.map((row) => JSON.stringify(row)).join('\n')}\n`);
console.log(`${rows.length} messages of our own, ${every.length} of every code`);
