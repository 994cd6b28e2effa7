/** The conversation at the left: messages with what the bot did about each; edit, delete, choose. */
import { clock, el } from './dom.js';
import { outcomeOf, silenceLines, silenceSentence } from './outcome.js';

/**
 * @param {HTMLOListElement} list
 * @param {{choose(id: string): void, edit(id: string, text: string): Promise<void>, remove(id: string): Promise<void>, expand(id: string): Promise<void>}} actions
 */
export function createConversationView(list, actions) {
  const rows = new Map();

  function show(turn, chosen) {
    const row = draw(turn, chosen);
    const before = rows.get(turn.id);
    if (before) before.replaceWith(row);
    else list.append(row);
    rows.set(turn.id, row);
    return row;
  }

  function draw(turn, chosen) {
    const editable = turn.kind === 'message' && !turn.deleted;
    const row = el(
      'li',
      { class: chosen ? 'turn chosen' : 'turn', 'data-turn': turn.id },
      el(
        'div',
        { class: 'said' },
        el(
          'p',
          { class: 'meta' },
          el('b', { text: 'You' }),
          el('time', { text: clock(turn.at) }),
          turn.editedAt && !turn.deleted && el('span', { text: 'edited' }),
          turn.kind === 'command' && el('span', { text: 'only visible to you' }),
        ),
        turn.deleted
          ? el('p', { class: 'words removed', text: 'This message was deleted.' })
          : el('p', { class: turn.kind === 'command' ? 'words command' : 'words', text: turn.text }),
      ),
      !turn.deleted &&
        el(
          'div',
          { class: 'tools' },
          editable && tool('Edit', () => startEdit(turn.id, turn.text)),
          tool('Delete', () => actions.remove(turn.id)),
        ),
      turn.hinted &&
        el('button', {
          type: 'button',
          class: 'chip hint-chip',
          'aria-label': 'imerror reacted with a magnifying glass: press for the answer',
          text: '🔍 1',
          on: { click: () => actions.expand(turn.id) },
        }),
      outcomeButton(turn, chosen),
      turn.silence && silence(turn.silence),
    );
    // A click anywhere chooses, except on what has a meaning of its own or while text is being marked.
    row.addEventListener('click', (event) => {
      if (event.target.closest('button, textarea, a, .faces') || getSelection()?.toString()) return;
      actions.choose(turn.id);
    });
    return row;
  }

  function outcomeButton(turn, chosen) {
    const { mark, text } = outcomeOf(turn);
    return el(
      'button',
      {
        type: 'button',
        class: `outcome ${mark}`,
        'aria-current': chosen ? 'true' : undefined,
        on: { click: () => actions.choose(turn.id) },
      },
      el('span', { class: 'who', text: 'imerror' }),
      el('span', { class: 'what', text }),
    );
  }

  /** The message becomes a field; Enter saves, Escape leaves it as it was. */
  function startEdit(id, text) {
    const words = rows.get(id)?.querySelector('.words');
    if (!words) return;
    const field = el('textarea', {
      class: 'edit',
      rows: Math.min(8, text.split('\n').length),
      'aria-label': 'Edit message',
    });
    field.value = text;
    const hint = el('p', { class: 'hint', text: 'Enter saves, Escape cancels' });
    const stop = () => {
      field.replaceWith(words);
      hint.remove();
    };
    field.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') stop();
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      if (field.value.trim() === '') return;
      if (field.value === text) stop();
      else actions.edit(id, field.value);
    });
    words.replaceWith(field);
    field.after(hint);
    field.focus();
    field.setSelectionRange(text.length, text.length);
  }

  return {
    show,
    startEdit,
    row: (id) => rows.get(id),
    clear() {
      rows.clear();
      list.replaceChildren();
    },
  };
}

const tool = (label, run) => el('button', { type: 'button', text: label, on: { click: run } });

function silence(told) {
  const lines = silenceLines(told);
  return el(
    'div',
    { class: 'silence' },
    el('p', { text: silenceSentence(told) }),
    lines.length > 0 && el('ul', null, ...lines.map((text) => el('li', { text }))),
  );
}
