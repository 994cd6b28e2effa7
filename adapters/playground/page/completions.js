/** Completions above the field: arrows choose, Tab or Enter takes, Escape closes. */
import { suggestions } from './api.js';
import { el } from './dom.js';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 90;
const COMMAND = /^\/imerror\s+(.*)$/is;

/** @param {HTMLTextAreaElement} field @param {HTMLUListElement} list */
export function createCompletions(field, list) {
  let shown = [];
  let active = -1;
  let waiting;
  let asked = 0;

  function refresh() {
    clearTimeout(waiting);
    const [, typed] = COMMAND.exec(field.value) ?? [];
    if (typed === undefined) {
      asked += 1;
      const begun = /^\/\S*$/.test(field.value) && '/imerror '.startsWith(field.value.toLowerCase());
      return open(begun ? [{ label: '/imerror — explain a code, or find one by words', value: '' }] : []);
    }
    waiting = setTimeout(() => ask(typed.trim()), PAUSE);
  }

  async function ask(typed) {
    const mine = ++asked;
    const found = typed === '' ? [] : await suggestions(typed).catch(() => []);
    // An answer that was overtaken by another key is dropped; so is one whose command was sent meanwhile.
    if (mine === asked && COMMAND.test(field.value)) open(found.filter(({ value }) => value !== typed));
  }

  function open(found) {
    shown = found;
    list.replaceChildren(
      ...found.map(({ label }, position) =>
        el('div', {
          role: 'option',
          id: `completion-${position}`,
          text: label,
          on: { mousedown: (event) => pick(event, position) },
        }),
      ),
    );
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    point(-1);
  }

  function pick(event, position) {
    event.preventDefault();
    take(position);
  }

  function point(position) {
    active = position;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === active));
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `completion-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  function take(position) {
    const chosen = shown[position];
    if (!chosen) return;
    field.value = `/imerror ${chosen.value}`;
    close();
    field.focus();
    field.dispatchEvent(new Event('input'));
  }

  function close() {
    clearTimeout(waiting);
    asked += 1;
    open([]);
  }

  /** @returns whether the key was meant for the list */
  function key(event) {
    if (shown.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) point((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(active, 0));
    else if (event.key === 'Enter' && !event.shiftKey && active >= 0) take(active);
    else return false;
    event.preventDefault();
    return true;
  }

  return { refresh, close, key };
}
