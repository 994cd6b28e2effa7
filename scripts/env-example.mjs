/** Writes .env.example from the settings: `npm run env:example`, after a build. */
import { writeFileSync } from 'node:fs';
import { SETTINGS } from '../dist/src/config.js';

const head =
  '# Settings of imerror. Copy to .env and fill in what you need; the environment wins over .env.\n';
const blocks = SETTINGS.map(({ name, sentence, example, fallback }) => {
  const usual = fallback === undefined ? '' : `# When absent: ${fallback}\n`;
  return `\n# ${sentence}\n${usual}# ${name}=${example}\n`;
});
writeFileSync(new URL('../.env.example', import.meta.url), head + blocks.join(''));
