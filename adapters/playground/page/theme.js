/** Light or dark: as the system is set, unless the person chose. */
const KEPT = 'imerror theme';

/** @param {HTMLButtonElement} button */
export function followTheme(button) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const now = () => localStorage.getItem(KEPT) ?? (dark.matches ? 'dark' : 'light');
  const apply = () => {
    document.documentElement.dataset.theme = now();
  };
  button.addEventListener('click', () => {
    localStorage.setItem(KEPT, now() === 'dark' ? 'light' : 'dark');
    apply();
  });
  dark.addEventListener('change', apply);
  apply();
}
