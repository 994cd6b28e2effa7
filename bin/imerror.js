#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/adapters/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('imerror is not built yet: run "npm ci" (or "npm run build") in its folder');
  process.exit(2);
}
await import(main.href);
