/** The two settings that name other hosts. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

describe('SLACK_FILE_HOSTS', () => {
  it('is a list of hosts', () => {
    const hosts = ' files.proxy.test, 127.0.0.1:8080 ,[::1]:9000';
    expect(readConfig({ ...slack, SLACK_FILE_HOSTS: hosts }).slack?.fileHosts).toEqual([
      'files.proxy.test',
      '127.0.0.1:8080',
      '[::1]:9000',
    ]);
    expect(readConfig({ ...slack, SLACK_FILE_HOSTS: '' }).slack).not.toHaveProperty('fileHosts');
  });

  it.each(['https://files.test', 'files.test/path', 'me@files.test', 'files.test:x', 'a b', 'files.test?q'])(
    '%s is refused',
    (hosts) =>
      expect(() => readConfig({ ...slack, SLACK_FILE_HOSTS: hosts })).toThrow(
        /^SLACK_FILE_HOSTS is no list of hosts: write HOST/,
      ),
  );
});

describe('DISCORD_CDN_URL', () => {
  it('is an address', () => {
    const discord = { DISCORD_TOKEN: 'a.b.c' };
    const cdn = 'http://127.0.0.1:8080';
    expect(readConfig({ ...discord, DISCORD_CDN_URL: cdn }).discord).toEqual({ token: 'a.b.c', cdnUrl: cdn });
    expect(() => readConfig({ ...discord, DISCORD_CDN_URL: 'cdn.test' })).toThrow(
      /^DISCORD_CDN_URL is no http/,
    );
  });
});
