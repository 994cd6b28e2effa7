/**
 * The custom_id of the settings' controls and back. As with every custom_id nothing in it is trusted: what does not decode
 * exactly does nothing, and the core asks who may change what.
 */
import { CHOOSABLE, type Choosable, readChoices } from '../../src/policy/choices.js';
import type { Scope, Settings } from '../../src/policy/settings.js';

/** Changes when the meaning of a custom_id changes; controls of older answers then do nothing. */
const VERSION = 'ims1';

const SCOPES: Record<string, Scope> = { c: 'channel', w: 'workspace', t: 'thread' };
/** The word that begins a change for that scope. */
const TYPED: Record<Scope, string> = { channel: '', workspace: 'workspace ', thread: 'this-thread ' };

export interface PanelView {
  scope: Scope;
  page: 0 | 1;
  /** Whose settings can be changed there. */
  scopes?: Scope[];
}

/** What a control does: `show` a page, `reset` a scope, or set one thing. */
export interface PanelPress {
  view: PanelView;
  what: 'show' | 'reset' | Choosable;
}

export const writePanelId = ({ view: { scope, page }, what }: PanelPress): string =>
  [VERSION, Object.keys(SCOPES).find((letter) => SCOPES[letter] === scope), page, what].join(':');

const PATTERN = new RegExp(`^${VERSION}:([cwt]):([01]):(show|reset|${CHOOSABLE.join('|')})$`);

export function readPanelId(customId: string): PanelPress | undefined {
  const [, letter = '', page, what] = PATTERN.exec(customId) ?? [];
  const scope = SCOPES[letter];
  if (scope === undefined || what === undefined) return undefined;
  return { view: { scope, page: page === '1' ? 1 : 0 }, what: what as PanelPress['what'] };
}

/** What is to be changed; nothing when only something is shown, or the value chosen is none of ours. */
export function changeOf(
  { view: { scope }, what }: PanelPress,
  value: string | undefined,
): { change: string } | { scope: Scope; values: Partial<Settings> } | undefined {
  if (what === 'show') return undefined;
  if (what === 'reset') return { change: `${TYPED[scope]}reset` };
  const values = readChoices({ [what]: value });
  return Object.keys(values).length > 0 ? { scope, values } : undefined;
}
