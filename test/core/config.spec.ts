import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/catalog/paths.js';
import { readConfig, SETTINGS } from '../../src/config.js';
import { UserError } from '../../src/errors.js';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret' };
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('settings', () => {
  it('have defaults that need nothing', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      portChosen: false,
      host: '0.0.0.0',
      storeUrl: 'file:./data/imerror.db',
      catalogPaths: [],
      logLevel: 'info',
    });
  });

  it('choose Socket Mode by app token, signed HTTP by signing secret', () => {
    expect(readConfig(slack).slack).toEqual({
      botToken: 'xoxb-1-secret',
      mode: 'socket',
      appToken: 'xapp-1-secret',
    });
    const { SLACK_APP_TOKEN: _, ...bot } = slack;
    expect(readConfig({ ...bot, SLACK_SIGNING_SECRET: 's3cret', PORT: '0' }).slack).toEqual({
      botToken: 'xoxb-1-secret',
      mode: 'http',
      signingSecret: 's3cret',
      port: 0,
      host: '0.0.0.0',
    });
    expect(readConfig({ ...slack, SLACK_SIGNING_SECRET: 's3cret' }).slack?.mode).toBe('socket');
  });

  it('count an empty value as not set, and PORT alone as no choice', () => {
    const config = readConfig({
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: ' ',
      DISCORD_TOKEN: '',
      PORT: '0',
      LOG_LEVEL: '',
    });
    expect(config).toMatchObject({ port: 0, portChosen: true, logLevel: 'info' });
    expect(config.slack ?? config.discord).toBeUndefined();
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxp-secret-value' }, /^SLACK_BOT_TOKEN does not begin with xoxb-/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_APP_TOKEN is missing: .*SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: 'xapp-secret-value' }, /^SLACK_BOT_TOKEN is missing while SLACK_APP_TOKEN is set/],
    [{ ...slack, SLACK_APP_TOKEN: 'xoxb-secret-value' }, /^SLACK_APP_TOKEN does not begin with xapp-/],
    [{ DISCORD_TOKEN: 'Bot secret-value' }, /^DISCORD_TOKEN is no bot token/],
    [{ PORT: '70000' }, /^PORT is no port/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is no level: write one of trace/],
    [{ STORE_URL: 'mysql://secret-value' }, /^STORE_URL is no store/],
    [{ ...slack, SLACK_API_URL: 'https://slack.test/api' }, /^SLACK_API_URL does not end in \/api\//],
    [{ DISCORD_API_URL: 'discord' }, /^DISCORD_API_URL is no http/],
  ])('%j is refused in one line that names it, without the value of a secret', (env, message) => {
    let error: unknown;
    try {
      readConfig(env as Record<string, string>);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain('\n');
    expect((error as Error).message).not.toContain('secret-value');
  });

  it('say all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT .*\nLOG_LEVEL /);
  });
});

describe('.env.example', () => {
  const text = read('.env.example');

  it('lists every setting, commented out, with its sentence and example', () => {
    for (const { name, sentence, example } of SETTINGS) {
      expect(text).toContain(`# ${sentence}`);
      expect(text).toContain(`# ${name}=${example}`);
    }
  });

  it('lists nothing else and sets nothing by being copied', () => {
    const named = [...text.matchAll(/^# ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named).toEqual(SETTINGS.map(({ name }) => name));
    expect(parse(text)).toEqual({});
  });
});

describe('the README', () => {
  it('has every setting in its table', () => {
    for (const { name } of SETTINGS)
      expect(read('README.md')).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  });
});
