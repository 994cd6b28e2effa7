/**
 * The custom_id of the settings' controls and back. As with every custom_id nothing in it is trusted: what does not decode
 * exactly does nothing, and the core asks who may change what.
 */
import type { Scope } from '../../src/policy/settings.js';

/** Changes when the meaning of a custom_id changes; controls of older answers then do nothing. */
const VERSION = 'ims1';

/** As people type them after `settings`. */
export const CONTROLS = ['mode', 'sensitivity', 'repeat', 'repeats', 'alerts', 'language', 'surges'] as const;
export type Control = (typeof CONTROLS)[number];

const SCOPES: Record<string, Scope> = { c: 'channel', w: 'workspace', t: 'thread' };
/** The word that begins a change for that scope. */
const TYPED: Record<Scope, string> = { channel: '', workspace: 'workspace ', thread: 'this-thread ' };
const VALUE = /^[a-z0-9-]{1,16}$/;

export interface PanelView {
  scope: Scope;
  page: 0 | 1;
  /** Whose settings can be changed there. */
  scopes?: Scope[];
}

/** What a control does: `show` a page, `reset` a scope, or set one thing. */
export interface PanelPress {
  view: PanelView;
  what: 'show' | 'reset' | Control;
}

export const writePanelId = ({ view: { scope, page }, what }: PanelPress): string =>
  [VERSION, Object.keys(SCOPES).find((letter) => SCOPES[letter] === scope), page, what].join(':');

const PATTERN = new RegExp(`^${VERSION}:([cwt]):([01]):(show|reset|${CONTROLS.join('|')})$`);

export function readPanelId(customId: string): PanelPress | undefined {
  const [, letter = '', page, what] = PATTERN.exec(customId) ?? [];
  const scope = SCOPES[letter];
  if (scope === undefined || what === undefined) return undefined;
  return { view: { scope, page: page === '1' ? 1 : 0 }, what: what as PanelPress['what'] };
}

/** The change as a person would type it; nothing when no change is asked for, or the value is none of ours. */
export function changeOf({ view, what }: PanelPress, value: string | undefined): string | undefined {
  if (what === 'show') return undefined;
  if (what === 'reset') return `${TYPED[view.scope]}reset`;
  return value !== undefined && VALUE.test(value) ? `${TYPED[view.scope]}${what} ${value}` : undefined;
}
