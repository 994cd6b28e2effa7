import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { createManifest } from '../../adapters/slack/manifest.js';
import { FREE_EVENTS, SCOPES } from '../../adapters/slack/scopes.js';

const schema = JSON.parse(
  await readFile('test/stand-ins/slack-manifest.schema.2.0.0.json', 'utf8'),
) as object;
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

const MANIFESTS = [
  ['socket', createManifest()],
  ['http', createManifest('https://imerror.example.com')],
] as const;

describe.each(MANIFESTS)('the %s manifest', (name, manifest) => {
  it('is what Slack’s schema allows', () => {
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('is the committed file (npx vitest run test/slack/manifest.spec.ts -u writes it)', async () => {
    const file = `../../adapters/slack/manifests/${name}.json`;
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it('lets people write to the bot', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

describe('scopes', () => {
  it('ask for nothing twice, and each names what it is for', () => {
    const names = SCOPES.map(({ scope }) => scope);
    expect(new Set(names).size).toBe(names.length);
    expect(SCOPES.every(({ feature }) => feature.length > 10)).toBe(true);
  });

  it('leave the dispensable ones to the installer, in both of Slack’s lists', () => {
    const { bot, bot_optional } = createManifest().oauth_config.scopes;
    expect(bot_optional).toEqual(expect.arrayContaining(['reactions:read', 'files:read', 'users:read']));
    expect(bot).toEqual(expect.arrayContaining(bot_optional));
    expect(bot_optional).not.toContain('chat:write');
  });

  it('stand in the set-up guide, each beside what it is for', async () => {
    const guide = await readFile('docs/slack.md', 'utf8');
    for (const { scope, feature } of SCOPES)
      expect(guide).toMatch(new RegExp(`\\| \`${scope}\` \\| ${feature} \\|`));
  });

  it('cover every event that is subscribed to', () => {
    const events = [...FREE_EVENTS, ...SCOPES.flatMap(({ events }) => events)];
    expect(createManifest().settings.event_subscriptions.bot_events).toEqual([...events].sort());
  });
});

describe('addresses', () => {
  it('stand only in the HTTP manifest, and all lead to one path', () => {
    const [[, socket], [, http]] = MANIFESTS;
    expect(JSON.stringify(socket)).not.toContain('url');
    expect(socket.settings.socket_mode_enabled).toBe(true);
    const url = 'https://imerror.example.com/slack/events';
    expect(http.settings).toMatchObject({
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
      socket_mode_enabled: false,
    });
    expect(http.features.slash_commands[0]).toMatchObject({ url });
  });
});
