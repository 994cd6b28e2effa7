/** Name and language of a person, which Slack sends with nothing; asked once and kept for a while. */
import type { webApi } from '@slack/bolt';
import type { Person } from '../../../src/types.js';
import { optional, record } from './as-record.js';

export type PersonOf = (user: string) => Promise<Person>;

const KEPT = 6 * 60 * 60_000;
/** After a failure it is asked again sooner. */
const KEPT_UNKNOWN = 60_000;
const MOST_KEPT = 10_000;

export interface PeopleParts {
  client: webApi.WebClient;
  /** `users:read` was granted; without it everybody is known by their id alone. */
  allowed: boolean;
  /** Longest wait in milliseconds; no answer hangs on a name. */
  within: number;
  now?: () => number;
}

export function createPeople({ client, allowed, within, now = Date.now }: PeopleParts): PersonOf {
  const known = new Map<string, { person: Promise<Person>; until: number }>();

  return async function personOf(user) {
    if (!allowed || user === '') return { id: user };
    const kept = known.get(user);
    if (kept && kept.until > now()) return soon(user, kept.person);
    known.delete(user);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_KEPT) known.delete(oldest);
    const asked = { person: ask(user), until: now() + KEPT };
    known.set(user, asked);
    void asked.person.then(({ locale, name }) => {
      if (locale === undefined && name === undefined) asked.until = now() + KEPT_UNKNOWN;
    });
    return soon(user, asked.person);
  };

  async function ask(user: string): Promise<Person> {
    const answer = await client.users.info({ user, include_locale: true }).catch(() => undefined);
    const found = record(answer?.user);
    const profile = record(found.profile);
    const name = optional(profile.display_name) ?? optional(found.real_name) ?? optional(found.name);
    const locale = optional(found.locale);
    return { id: user, ...(name ? { name } : {}), ...(locale ? { locale } : {}) };
  }

  /** The person as known by then; a late answer serves the next time. */
  async function soon(user: string, person: Promise<Person>): Promise<Person> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Person>((resolve) => {
      timer = setTimeout(resolve, within, { id: user });
    });
    return Promise.race([person, late]).finally(() => clearTimeout(timer));
  }
}
