/**
 * Judges every request and every answer by what others wrote: Discord's own OpenAPI description (with ajv) and the zod
 * schemas made from it, then by the rules neither holds.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { judgeMessage } from './message-rules.js';

type Json = Record<string, unknown>;
interface Operation {
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

const DESCRIPTION = JSON.parse(readFileSync(new URL('../discord-openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
formats.default(ajv);
ajv.addFormat('snowflake', /^(0|[1-9]\d*)$/).addFormat('nonce', /^[\s\S]{0,25}$/);
ajv.addSchema(DESCRIPTION, 'discord');

/** Most specific first: `@original` before `{message_id}`. */
const PATHS = Object.keys(DESCRIPTION.paths)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

const compiled = new Map<string, ValidateFunction>();

export interface Exchange {
  method: string;
  path: string;
  body: unknown;
  status: number;
  answer: unknown;
}

/** What is wrong with a request or with the stand-in's answer; empty when nothing is. */
export function judgeExchange({ method, path, body, status, answer }: Exchange): string[] {
  const known = PATHS.find(
    ({ path: known, pattern }) => pattern.test(path) && DESCRIPTION.paths[known]?.[method],
  );
  if (!known) return [`Discord has no ${method} ${path}`];
  const operation = DESCRIPTION.paths[known.path]?.[method] as Operation;
  const where = (part: string) => [known.path, method, part].map(pointer).join('/');
  return [
    ...(operation.requestBody
      ? bySchema(`${where('requestBody')}/content/application~1json/schema`, withNumbers(body), 'sent')
      : []),
    ...byZod(method, known.path, body),
    ...messagesIn(method, known.path, body).flatMap(judgeMessage),
    ...(status < 300 && operation.responses[status]?.content
      ? bySchema(`${where('responses')}/${status}/content/application~1json/schema`, answer, 'answered')
      : []),
  ].map((problem) => `${method.toUpperCase()} ${known.path}: ${problem}`);
}

/** Permissions go over the wire as strings of digits, as the documentation has it; the description calls them integers. */
const withNumbers = (body: unknown): unknown =>
  Array.isArray(body)
    ? body.map((one: Json) =>
        typeof one.default_member_permissions === 'string' && /^\d+$/.test(one.default_member_permissions)
          ? { ...one, default_member_permissions: Number(one.default_member_permissions) }
          : one,
      )
    : body;

const pointer = (part: string): string => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));

function bySchema(reference: string, value: unknown, who: string): string[] {
  let validate = compiled.get(reference);
  if (!validate) {
    validate = ajv.compile({ $ref: `discord#/paths/${reference}` });
    compiled.set(reference, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message }) => `${who} ${instancePath} ${message}`);
}

const ZOD = new Map([
  ['post /channels/{channel_id}/messages', MessageCreateRequestSchema],
  ['patch /channels/{channel_id}/messages/{message_id}', MessageEditRequestPartialSchema],
  [
    'patch /webhooks/{webhook_id}/{webhook_token}/messages/@original',
    IncomingWebhookUpdateRequestPartialSchema,
  ],
  ['post /webhooks/{webhook_id}/{webhook_token}', IncomingWebhookRequestPartialSchema],
]);

function byZod(method: string, path: string, body: unknown): string[] {
  const result = ZOD.get(`${method} ${path}`)?.safeParse(body);
  return !result || result.success ? [] : [`zod: ${result.error.message.slice(0, 300)}`];
}

/** The messages a request would show somebody. */
function messagesIn(method: string, path: string, body: unknown): Json[] {
  if (method !== 'post' && method !== 'patch') return [];
  if (path.endsWith('/callback')) {
    const { type, data } = body as { type: number; data?: Json };
    return (type === 4 || type === 7) && data ? [data] : [];
  }
  const shows = path === '/channels/{channel_id}/messages' || path.endsWith('/messages/{message_id}');
  return shows || path.startsWith('/webhooks/{webhook_id}/{webhook_token}') ? [body as Json] : [];
}
