import { expect, test } from 'vitest';
import { startBot } from './with-the-bot.js';

const values = (shown: { choices?: { value: string }[] }) => shown.choices?.map(({ value }) => value);

test('an empty box offers what is asked most here, digits continue, words search', async () => {
  const { discord, store } = await startBot();
  for (const query of ['70001', '70001', '6206', '-10001']) await discord.command({ query });
  await discord.command({ query: '70013', foreign: true });
  await expect.poll(async () => values(await discord.autocomplete(''))).toEqual(['70001', '-10001', '6206']);
  for (const { name, value } of (await discord.autocomplete('')).choices ?? [])
    expect(name).toMatch(`${value} · `);
  const digits = values(await discord.autocomplete('7000')) ?? [];
  expect(digits.length).toBeGreaterThan(3);
  expect(digits.every((code) => /^-?7000/.test(code))).toBe(true);
  expect(values(await discord.autocomplete('usersig expired'))?.slice(0, 4)).toContain('70001');
  expect(values(await discord.autocomplete('签名过期'))?.length).toBeGreaterThan(0);
  expect(await store.list('settings/')).toEqual([]);
});

test('a store that does not answer holds up no completion', async () => {
  const { createMemoryStore } = await import('../../src/store/memory.js');
  const store = { ...createMemoryStore(), list: () => new Promise<string[]>(() => {}) };
  const { discord } = await startBot({ store, expected: /never/ });
  expect(values(await discord.autocomplete(''))).toEqual([]);
  expect(values(await discord.autocomplete('7000'))).toContain('70001');
});
