/** The playground's HTTP face: the page and a small JSON interface. Runs in a test without a socket. */
import { Hono } from 'hono';
import type { Bot } from '../../src/bot.js';
import type { Catalog, Log } from '../../src/types.js';
import type { Changed } from './conversation.js';
import type { Conversations } from './conversations.js';
import type { PageFile } from './files.js';
import { headers, notTooMuch, onlyFromHere, onlyJson } from './guard.js';
import { readPressed, readText } from './requests.js';

/** Completions shown while somebody types. */
const MOST_SUGGESTIONS = 8;

export interface Parts {
  catalog: Catalog;
  bot: Bot;
  conversations: Conversations;
  files: Map<string, PageFile>;
  log: Log;
}

export function createApp({ catalog, bot, conversations, files, log }: Parts): Hono {
  const app = new Hono();
  app.use(headers, onlyFromHere, onlyJson, notTooMuch);
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  app.get('/api/about', (context) =>
    context.json({ codes: catalog.entries.length, product: catalog.entries[0]?.product ?? '' }),
  );
  app.get('/api/suggestions', (context) =>
    context.json(bot.suggest((context.req.query('typed') ?? '').slice(0, 200), MOST_SUGGESTIONS)),
  );

  app.post('/api/conversations', async (context) => context.json(await conversations.create().whole(), 201));
  app.get('/api/conversations/:id', async (context) => {
    const conversation = conversations.find(context.req.param('id'));
    return conversation ? context.json(await conversation.whole()) : context.json(UNKNOWN, 404);
  });

  const within = '/api/conversations/:id/turns';
  app.post(within, async (context) => {
    const text = readText(await bodyOf(context.req));
    const conversation = conversations.find(context.req.param('id'));
    if (text === undefined) return context.json(NO_TEXT, 400);
    return conversation ? context.json(await conversation.say(text), 201) : context.json(UNKNOWN, 404);
  });
  app.patch(`${within}/:turn`, async (context) => {
    const text = readText(await bodyOf(context.req));
    if (text === undefined) return context.json(NO_TEXT, 400);
    const { id, turn } = context.req.param();
    return answerWith(await conversations.find(id)?.edit(turn, text));
  });
  app.delete(`${within}/:turn`, async (context) => {
    const { id, turn } = context.req.param();
    return answerWith(await conversations.find(id)?.remove(turn));
  });
  app.post(`${within}/:turn/hint`, async (context) => {
    const { id, turn } = context.req.param();
    return answerWith(await conversations.find(id)?.expand(turn));
  });
  app.post('/api/conversations/:id/presses', async (context) => {
    const pressed = readPressed(await bodyOf(context.req));
    if (!pressed) return context.json({ error: 'playground: that is no button of this page' }, 400);
    const conversation = conversations.find(context.req.param('id'));
    return answerWith(await conversation?.press(pressed.on, pressed.press, pressed.label));
  });

  for (const [path, { type, body }] of files) {
    // Never kept, so that a newer version is seen after an update.
    app.get(path, (context) =>
      context.body(body, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }
  app.notFound((context) => context.json({ error: 'playground: there is nothing at this address' }, 404));
  app.onError((error, context) => {
    log.error({ error: error.message, path: context.req.path }, 'playground: a request failed');
    return context.json({ error: 'playground: that went wrong here: see the log' }, 500);
  });
  return app;
}

const UNKNOWN = { error: 'playground: this conversation is not known any more: reload the page' };
const NO_TEXT = { error: 'playground: send {"text": "..."} with something in it' };

const answerWith = (changed: Changed | undefined): Response =>
  Response.json(changed ?? UNKNOWN, { status: changed ? 200 : 404 });

/** The body as JSON; undefined when it is none. */
const bodyOf = async (request: { json(): Promise<unknown> }): Promise<unknown> =>
  request.json().catch(() => undefined);
