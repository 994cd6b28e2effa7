/** The field one writes in. */
import { createCompletions } from './completions.js';

/**
 * @param {HTMLFormElement} form
 * @param {{send(text: string): Promise<boolean>, editLast(): void}} actions `send` says whether it was taken
 */
export function createComposer(form, { send, editLast }) {
  const field = form.querySelector('textarea');
  const completions = createCompletions(field, form.querySelector('[role="listbox"]'));

  function resize() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
  }

  async function submit() {
    const text = field.value;
    if (text.trim() === '') return;
    completions.close();
    field.value = '';
    resize();
    // What could not be sent is not lost.
    if (!(await send(text)) && field.value === '') field.value = text;
    resize();
  }

  field.addEventListener('input', () => {
    resize();
    completions.refresh();
  });
  field.addEventListener('blur', () => completions.close());
  field.addEventListener('keydown', (event) => {
    // Enter that ends an input method's composition sends nothing.
    if (event.isComposing || completions.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'ArrowUp' && field.value === '') {
      event.preventDefault();
      editLast();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    field.focus();
  });
  // As in both platforms: a slash anywhere goes to the field.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, dialog')) return;
    event.preventDefault();
    field.focus();
    if (field.value === '') field.setRangeText('/', 0, 0, 'end');
    field.dispatchEvent(new Event('input'));
  });

  return { focus: () => field.focus({ preventScroll: true }) };
}
