/**
 * One process of the bot, as built, on a store that others use too. Events come from the parent process, each is
 * acknowledged when the bot is done with it; the platform is a server of the test.
 */
import { Agent, request } from 'node:http';
import { createBot, realClock } from '../../dist/src/bot.js';
import { loadCatalog } from '../../dist/src/catalog/load.js';
import { Refusal } from '../../dist/src/errors.js';
import { openStore } from '../../dist/src/store/open.js';

const [storeUrl, platformUrl] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

/** @returns the platform's answer to one call; throws a Refusal as the adapters do */
function call(method, body) {
  return new Promise((resolve, reject) => {
    const unsure = (error) => reject(new Refusal('unsure', `stand-in: ${error.message}`));
    const sent = request(`${platformUrl}/${method}`, { method: 'POST', agent }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('error', unsure);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Refusal(response.statusCode === 410 ? 'gone' : 'busy', `stand-in: ${text}`));
      });
    });
    sent.on('error', unsure);
    sent.end(JSON.stringify(body));
  });
}

const codesOf = (card) => (card.code ? [card.code] : card.items.map(({ code }) => code));

const platform = {
  name: 'stand-in',
  post: (target, card, key) => call('post', { message: target.messageId, key, codes: codesOf(card) }),
  update: (ref, card) => call('update', { id: ref.id, codes: codesOf(card) }),
  remove: (ref) => call('remove', { id: ref.id }),
  find: (_, key) => call('find', { key }).then(({ post }) => post ?? undefined),
};

const toParent = (level) => (details, message) => process.send({ log: { level, message, details } });
const log = { debug() {}, info() {}, warn: toParent('warn'), error: toParent('error') };
const store = await openStore(storeUrl, { clock: realClock, log });
const bot = createBot({ catalog: await loadCatalog(), store, clock: realClock, log });

const handlers = {
  message: ({ message }) => bot.message(message, platform),
  edited: ({ message }) => bot.edited(message, platform),
  deleted: ({ message }) => bot.deleted(message, platform),
  health: async () => store.health(),
  set: ({ key, value }) => store.set(key, value),
};

process.on('message', async ({ delivery, event }) => {
  try {
    process.send({ done: delivery, answer: await handlers[event.kind](event) });
  } catch (error) {
    process.send({ failed: delivery, reason: `${error.message}` });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
