import { readFileSync } from 'node:fs';
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { inviteUrl } from '../../adapters/discord/invite.js';
import { PERMISSIONS, permissionNumber } from '../../adapters/discord/permissions.js';

const page = readFileSync(new URL('../../docs/discord.md', import.meta.url), 'utf8');

test('the permissions asked for are those the code names, each explained to whoever grants it', () => {
  for (const { label, reason } of Object.values(PERMISSIONS))
    expect(page).toContain(`| ${label} | ${reason} |`);
  const number = BigInt(new URL(inviteUrl('1')).searchParams.get('permissions') ?? 0);
  expect(number).toBe(permissionNumber());
  const everyName = Object.entries(Bits).filter(([, bit]) => number & bit);
  expect(everyName.map(([name]) => name).sort()).toEqual(Object.keys(PERMISSIONS).sort());
});
