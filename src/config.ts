/** Every setting once: name, kind, default, example, sentence. `.env.example` and the README table are held against this. */
import { UserError } from './errors.js';

export interface Setting {
  name: string;
  sentence: string;
  /** What to write, for `.env.example`; never a real secret. */
  example: string;
  /** Used when the setting is absent or empty. */
  fallback?: string;
  secret?: boolean;
  /** Says what is wrong with a value; undefined when it is fine. Must not repeat a secret. */
  fault?(value: string): string | undefined;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export const SETTINGS: readonly Setting[] = [
  {
    name: 'SLACK_BOT_TOKEN',
    sentence: "Slack: the bot's token, from OAuth & Permissions.",
    example: 'xoxb-...',
    secret: true,
    fault: startsWith('xoxb-', 'the Bot User OAuth Token under OAuth & Permissions'),
  },
  {
    name: 'SLACK_APP_TOKEN',
    sentence: 'Slack, Socket Mode: the app-level token with connections:write, from Basic Information.',
    example: 'xapp-...',
    secret: true,
    fault: startsWith('xapp-', 'an app-level token with connections:write under Basic Information'),
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    sentence: 'Slack, signed HTTP instead of Socket Mode: the signing secret, from Basic Information.',
    example: '0123456789abcdef0123456789abcdef',
    secret: true,
  },
  {
    name: 'SLACK_API_URL',
    sentence: "Slack's Web API, for proxies, GovSlack and test servers; ends in /api/.",
    example: 'https://slack.com/api/',
    fault: (value) =>
      address(value) ??
      (value.endsWith('/api/') ? undefined : 'does not end in /api/: add it, with the last slash'),
  },
  {
    name: 'SLACK_FILE_HOSTS',
    sentence:
      "Hosts beside Slack's own that attached files are fetched from, with the bot's token: HOST or HOST:PORT with commas between, for proxies and test servers.",
    example: 'files.proxy.example',
    fault: (value) =>
      listOf(value).every((host) => URL.canParse(`http://${host}`) && /^[^\s/@?#\\]+$/.test(host))
        ? undefined
        : 'is no list of hosts: write HOST or HOST:PORT with commas between, without https:// and paths',
  },
  {
    name: 'DISCORD_TOKEN',
    sentence: "Discord: the bot's token, from Bot in the developer portal.",
    example: 'aaa.bbb.ccc',
    secret: true,
    fault: (value) =>
      value.split('.').length === 3 && value.split('.').every(Boolean)
        ? undefined
        : 'is no bot token (three parts with dots between): copy it again from Bot in the developer portal',
  },
  {
    name: 'DISCORD_API_URL',
    sentence: "Discord's REST API without the version, for proxies and test servers.",
    example: 'https://discord.com/api',
    fault: address,
  },
  {
    name: 'DISCORD_CDN_URL',
    sentence: "Discord's CDN, which attached files are fetched from, for proxies and test servers.",
    example: 'https://cdn.discordapp.com',
    fault: address,
  },
  {
    name: 'PORT',
    sentence: 'Port of signed HTTP or of the playground; 0 takes any free one.',
    example: '3000',
    fallback: '3000',
    fault: portFault,
  },
  {
    name: 'HEALTH_PORT',
    sentence: 'Port on which GET /health says ok or degraded, for supervisors; 0 takes any free one.',
    example: '8080',
    fault: portFault,
  },
  {
    name: 'HOST',
    sentence: 'Address that signed HTTP and health listen on; the playground stays on 127.0.0.1.',
    example: '0.0.0.0',
    fallback: '0.0.0.0',
  },
  {
    name: 'STORE_URL',
    sentence:
      'Where the bot remembers its answers and settings: file: and a path, redis:// or rediss:// for several processes, or memory: for nothing lasting.',
    example: 'file:./data/imerror.db',
    fallback: 'file:./data/imerror.db',
    // A Redis address may hold a password.
    secret: true,
    fault: (value) =>
      /^(file:.+|memory:|rediss?:\/\/[^\s/]+.*)$/s.test(value)
        ? undefined
        : 'is no store: write file: and a path, file:./data/imerror.db, or redis://HOST:6379',
  },
  {
    name: 'CATALOG_PATHS',
    sentence: 'Further catalog files or folders, with commas between; they add to or override entries.',
    example: './our-webhook-codes.yaml',
  },
  {
    name: 'LOG_LEVEL',
    sentence: `How much is logged: ${LEVELS.join(', ')}.`,
    example: 'info',
    fallback: 'info',
    fault: (value) => (LEVELS.includes(value) ? undefined : `is no level: write one of ${LEVELS.join(', ')}`),
  },
];

export interface SlackSettings {
  /** `xoxb-...` */
  botToken: string;
  mode: 'socket' | 'http';
  /** `xapp-...`, for Socket Mode. */
  appToken?: string;
  /** For HTTP. */
  signingSecret?: string;
  /** For HTTP; 0 takes any free port. */
  port?: number;
  host?: string;
  /** Address of the Web API with its trailing `/api/`, for proxies, government clouds and tests. */
  apiUrl?: string;
  /** Hosts, with a port where it is not the usual one, that files may be fetched from beside Slack's own. */
  fileHosts?: readonly string[];
}

export interface DiscordSettings {
  token: string;
  apiUrl?: string;
  cdnUrl?: string;
}

export interface Config {
  slack?: SlackSettings;
  discord?: DiscordSettings;
  port: number;
  /** PORT was given, rather than taken from its default. */
  portChosen: boolean;
  healthPort?: number;
  host: string;
  storeUrl: string;
  catalogPaths: string[];
  logLevel: string;
}

/**
 * Reads and checks the settings.
 * @throws UserError one line per wrong or missing setting; values of secrets never appear
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const values = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, fault } of SETTINGS) {
    const value = env[name]?.trim();
    if (!value) continue;
    const wrong = fault?.(value);
    if (wrong) faults.push(`${name} ${wrong}`);
    values.set(name, value);
  }
  if (faults.length === 0) faults.push(...missing(values));
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  const get = (name: string) =>
    values.get(name) ?? SETTINGS.find((setting) => setting.name === name)?.fallback ?? '';
  const slack = slackSettings(values, get);
  const discordToken = values.get('DISCORD_TOKEN');
  return {
    ...(slack ? { slack } : {}),
    ...(discordToken
      ? {
          discord: {
            token: discordToken,
            ...given('apiUrl', values.get('DISCORD_API_URL')),
            ...given('cdnUrl', values.get('DISCORD_CDN_URL')),
          },
        }
      : {}),
    port: Number(get('PORT')),
    portChosen: values.has('PORT'),
    ...(values.has('HEALTH_PORT') ? { healthPort: Number(values.get('HEALTH_PORT')) } : {}),
    host: get('HOST'),
    storeUrl: get('STORE_URL'),
    catalogPaths: listOf(get('CATALOG_PATHS')),
    logLevel: get('LOG_LEVEL'),
  };
}

function slackSettings(
  values: Map<string, string>,
  get: (name: string) => string,
): SlackSettings | undefined {
  const botToken = values.get('SLACK_BOT_TOKEN');
  if (!botToken) return undefined;
  const appToken = values.get('SLACK_APP_TOKEN');
  const fileHosts = listOf(values.get('SLACK_FILE_HOSTS') ?? '');
  const addresses = {
    ...given('apiUrl', values.get('SLACK_API_URL')),
    ...(fileHosts.length > 0 ? { fileHosts } : {}),
  };
  // Socket Mode wins when both are given: it needs no public address, and Slack shows the secret to everybody.
  if (appToken) return { botToken, mode: 'socket', appToken, ...addresses };
  const http = { ...given('signingSecret', values.get('SLACK_SIGNING_SECRET')), port: Number(get('PORT')) };
  return { botToken, mode: 'http', ...http, host: get('HOST'), ...addresses };
}

/** Slack needs two settings that belong together; half of a pair is a mistake somebody wants to hear of. */
function missing(values: Map<string, string>): string[] {
  const slack = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].filter((name) => values.has(name));
  if (values.has('SLACK_BOT_TOKEN') && slack.length === 0) {
    return [
      'SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for signed HTTP',
    ];
  }
  if (!values.has('SLACK_BOT_TOKEN') && slack.length > 0) {
    return [
      `SLACK_BOT_TOKEN is missing while ${slack[0]} is set: copy it from OAuth & Permissions (xoxb-...)`,
    ];
  }
  return [];
}

function startsWith(prefix: string, where: string) {
  return (value: string): string | undefined =>
    value.startsWith(prefix) && value.length > prefix.length
      ? undefined
      : `does not begin with ${prefix}: copy ${where}`;
}

function portFault(value: string): string | undefined {
  const isPort = /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
  return isPort ? undefined : 'is no port: write a number from 0 to 65535';
}

function address(value: string): string | undefined {
  return /^https?:\/\/[^\s/]+/.test(value) ? undefined : 'is no http(s) address: correct it or remove it';
}

const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const given = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;
