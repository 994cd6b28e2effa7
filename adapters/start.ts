/** The front door: the one place that reads the settings and joins core, store and platforms. */
import { createBot, realClock } from '../src/bot.js';
import { loadCatalog } from '../src/catalog/load.js';
import { type Config, readConfig } from '../src/config.js';
import { UserError } from '../src/errors.js';
import { openStore } from '../src/store/open.js';
import { createLog } from './log.js';

/** A stop must be done before the usual grace of process supervisors ends, in milliseconds. */
export const STOP_WITHIN = 8_000;
/** Share of it for what is in hand; the rest is for closing. */
const SETTLE_WITHIN = 5_000;
const SWEEP_EVERY = 10 * 60_000;

interface Running {
  stop(): Promise<void>;
}

export interface StartOptions {
  env: Record<string, string | undefined>;
  /** Open the playground when no platform is configured, instead of refusing to start. */
  orPlayground?: boolean;
  /** Open the playground whatever is configured. */
  playground?: boolean;
}

/**
 * Starts everything that is configured and resolves when it runs.
 * @throws UserError when a setting is wrong or missing or a platform refuses a token; nothing is left running
 */
export async function start({ env, orPlayground, playground }: StartOptions): Promise<Running> {
  const config = readConfig(env);
  const configured = Boolean(config.slack || config.discord);
  if (!configured && !orPlayground && !playground) {
    throw new UserError(
      'imerror: nothing to connect to: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN (see .env.example); "imerror playground" works without',
    );
  }
  const log = createLog(config.logLevel);
  const catalog = await loadCatalog(config.catalogPaths);
  if (playground || !configured) {
    const { startPlayground } = await import('./playground/serve.js');
    return startPlayground({ catalog, port: config.port, portChosen: config.portChosen, log });
  }

  const memory = await openStore(config.storeUrl, { clock: realClock, log });
  const bot = createBot({ catalog, store: memory, clock: realClock, random: Math.random, log });
  const sweeping = setInterval(
    () => void memory.sweep().catch((error) => log.warn({ error }, 'sweep failed')),
    SWEEP_EVERY,
  );
  sweeping.unref();

  const running: Running[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopInOrder();
    return stopping;
  };
  async function stopInOrder() {
    clearInterval(sweeping);
    process.off('unhandledRejection', onStray);
    await Promise.allSettled(running.map((platform) => within(SETTLE_WITHIN, platform.stop())));
    await within(SETTLE_WITHIN / 5, bot.settled());
    await memory.close();
    log.info({}, 'stopped');
  }

  async function startHealth(port: number): Promise<Running> {
    const { serveHealth } = await import('./health.js');
    const health = await serveHealth(port, config.host, () => {
      const { status, ...store } = memory.health();
      return { status, ...(status === 'ok' ? {} : { store }) };
    });
    log.info({ address: health.address }, 'health is served');
    return health;
  }

  /** A platform that can no longer work ends the process, so that whoever supervises it sees it and starts it anew. */
  const onFatal = (error: Error) => {
    log.error({}, error.message);
    process.exitCode = 1;
    void stop().finally(() => process.exit(1));
  };

  // A platform's library may throw where nobody can catch it, on a packet it cannot read: named, and the bot goes on.
  const onStray = (error: unknown) => log.error({ error }, 'a platform library failed on its own');
  process.on('unhandledRejection', onStray);

  const connecting = await Promise.allSettled(connections(config, { bot, log, onFatal }));
  if (config.healthPort !== undefined)
    connecting.push(...(await Promise.allSettled([startHealth(config.healthPort)])));
  for (const outcome of connecting) if (outcome.status === 'fulfilled') running.push(outcome.value);
  const failed = connecting.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  log.info(
    { codes: catalog.entries.length, slack: config.slack?.mode ?? 'off', discord: Boolean(config.discord) },
    'imerror is running',
  );
  return { stop };
}

/** Bolt and discord.js are loaded only when they are needed. */
function connections(config: Config, shared: Shared): Promise<Running>[] {
  const { slack, discord } = config;
  return [
    ...(slack
      ? [import('./slack/connect.js').then((it) => it.connectSlack({ ...shared, settings: slack }))]
      : []),
    ...(discord
      ? [import('./discord/connect.js').then((it) => it.connectDiscord({ ...shared, settings: discord }))]
      : []),
  ];
}

interface Shared {
  bot: ReturnType<typeof createBot>;
  log: ReturnType<typeof createLog>;
  onFatal: (error: Error) => void;
}

function within(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);
}
