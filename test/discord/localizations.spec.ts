/** Commands in people's languages, within what Discord takes. */
import { expect, test } from 'vitest';
import { COMMANDS } from '../../adapters/discord/commands.js';
import { LIMITS } from '../../adapters/discord/limits.js';
import { judgeExchange } from '../stand-ins/discord/oracle.js';

const LOCALES = ['zh-CN', 'zh-TW', 'ja', 'ko', 'es-ES', 'pt-BR', 'de', 'fr', 'ru', 'vi'].sort();
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;

interface Part {
  type: number;
  name: string;
  description?: string;
  name_localizations?: Record<string, string>;
  description_localizations?: Record<string, string>;
  options?: Part[];
}

const parts = (part: Part): Part[] => [part, ...(part.options ?? []).flatMap(parts)];
const commands = COMMANDS as Part[];
const longest = (own = '', others: Record<string, string> = {}) =>
  Math.max(...[own, ...Object.values(others)].map((text) => text.length));

test('Discord’s description takes them', () => {
  const body = JSON.parse(JSON.stringify(COMMANDS));
  const path = '/applications/1/commands';
  expect(judgeExchange({ method: 'put', path, body, status: 500, answer: undefined })).toEqual([]);
});

test('each text stands in all ten languages and says something of its own', () => {
  for (const { name, name_localizations, description_localizations } of commands.flatMap(parts))
    for (const locales of [name_localizations, description_localizations].filter(
      (one) => one !== undefined,
    )) {
      expect(Object.keys(locales).sort(), name).toEqual(LOCALES);
      expect(Object.values(locales).every((text) => text.trim() === text && text !== '')).toBe(true);
    }
  for (const part of commands.flatMap(parts)) {
    if (part.description) expect(part.description_localizations, part.name).toBeDefined();
    if (!['imerror', 'imerror-admin'].includes(part.name))
      expect(part.name_localizations, part.name).toBeDefined();
  }
});

test('names, descriptions and their sum are within the limits', () => {
  for (const command of commands) {
    for (const part of parts(command)) {
      for (const name of [part.name, ...Object.values(part.name_localizations ?? {})]) {
        expect(name.length).toBeLessThanOrEqual(LIMITS.commandName);
        if (part !== command || command.type === CHAT_INPUT) {
          expect(name).toMatch(NAME);
          expect(name).toBe(name.toLowerCase());
        }
      }
      expect(longest(part.description, part.description_localizations)).toBeLessThanOrEqual(
        LIMITS.commandDescription,
      );
    }
    const sum = parts(command).reduce(
      (total, part) =>
        total +
        longest(part.name, part.name_localizations) +
        longest(part.description, part.description_localizations),
      0,
    );
    expect(sum).toBeLessThanOrEqual(LIMITS.commandSum);
  }
});

test('in no language do two subcommands or options of one command share a name', () => {
  for (const part of commands.flatMap(parts))
    for (const locale of LOCALES) {
      const names = (part.options ?? []).map((one) => one.name_localizations?.[locale] ?? one.name);
      expect(new Set(names).size).toBe(names.length);
    }
});
