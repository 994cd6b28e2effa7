/** Things to try with one click. */
import { el } from './dom.js';

const EXAMPLES = [
  { label: '70001', text: '/imerror 70001' },
  { label: 'usersig expired', text: '/imerror usersig expired' },
  { label: 'a pasted log line', text: '[TIM] E/login: login failed, code: 6206, desc: usersig expired' },
  { label: 'a look-alike', text: 'read ECONNRESET: socket error 10054 after deploy' },
  { label: '中文', text: 'IM 登录报错70009，换了密钥也不行' },
  { label: 'three at once', text: '/imerror 70001 -10113 120500' },
  { label: 'a mention', text: '@imerror 群主不能退群' },
  {
    label: 'a hostile message',
    text: 'TIM login failed, error code 70001 <!channel> @everyone [free](https://evil.example) <img src=x onerror=alert(1)>',
  },
];

/** @param {HTMLElement} row @param {(text: string) => void} send */
export function showExamples(row, send) {
  row.replaceChildren(
    ...EXAMPLES.map(({ label, text }) =>
      el('button', {
        type: 'button',
        class: 'chip',
        title: text,
        text: label,
        on: { click: () => send(text) },
      }),
    ),
  );
  // A mouse wheel moves the row, which has no bar to pull.
  row.addEventListener(
    'wheel',
    (event) => {
      row.scrollLeft += event.deltaY;
    },
    { passive: true },
  );
}
