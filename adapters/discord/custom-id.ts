/**
 * A button's action as its custom_id and back. Everybody can read and forge a custom_id, so nothing in it is trusted:
 * what does not decode exactly is no action, and who may do what is asked when it is pressed.
 */
import type { Action } from '../../src/types.js';
import { clipPlain } from './clip.js';
import { LIMITS } from './limits.js';

/** Changes when the meaning of a custom_id changes; buttons of older answers then do nothing. */
const VERSION = 'im1';
const CODE = /^-?\d{1,12}(?:-\d{1,12})?$/;

type Codec<A extends Action> = {
  write(action: A): string;
  read(value: string): A | undefined;
};

const bare = <A extends Action>(action: A): Codec<A> => ({
  write: () => '',
  read: (value) => (value === '' ? action : undefined),
});

type Coded = Extract<Action, { code: string }>;

/** An action about one code. */
const coded = <T extends Coded['type']>(type: T): Codec<Extract<Action, { type: T }>> => ({
  write: (action) => (action as Coded).code,
  read: (code) => (CODE.test(code) ? ({ type, code } as Extract<Action, { type: T }>) : undefined),
});

const CODECS: { [T in Action['type']]: Codec<Extract<Action, { type: T }>> } = {
  open: coded('open'),
  details: coded('details'),
  share: coded('share'),
  ticket: coded('ticket'),
  section: {
    write: ({ name }) => clipPlain(name, LIMITS.customId - `${VERSION}:section:`.length).replace(/…$/, ''),
    read: (name) => (name.trim() === '' ? undefined : { type: 'section', name }),
  },
  search: {
    // A cut query still searches for the words that fit.
    write: ({ query }) => clipPlain(query, LIMITS.customId - `${VERSION}:search:`.length).replace(/…$/, ''),
    read: (query) => (query.trim() === '' ? undefined : { type: 'search', query }),
  },
  dismiss: bare({ type: 'dismiss' }),
  why: bare({ type: 'why' }),
  settings: bare({ type: 'settings' }),
  helpful: bare({ type: 'helpful' }),
  wrong: bare({ type: 'wrong' }),
  keep: bare({ type: 'keep' }),
  optout: bare({ type: 'optout' }),
  optin: bare({ type: 'optin' }),
};

/** At most 100 UTF-16 units; `undefined` for an action that cannot be written so that it is read back. */
export function writeCustomId(action: Action): string | undefined {
  const codec = CODECS[action.type] as Codec<Action>;
  const value = codec.write(action);
  return codec.read(value) ? `${VERSION}:${action.type}:${value}` : undefined;
}

export function readCustomId(customId: string): Action | undefined {
  const [, version, type, value] = /^([^:]*):([^:]*):([\s\S]*)$/.exec(customId) ?? [];
  if (version !== VERSION || customId.length > LIMITS.customId) return undefined;
  if (type === undefined || value === undefined || !Object.hasOwn(CODECS, type)) return undefined;
  return CODECS[type as Action['type']].read(value);
}
