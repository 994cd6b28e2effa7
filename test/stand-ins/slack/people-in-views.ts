/** What people do on the home tab and in modals. */
import { elementsOf } from './elements.js';
import type { Interaction } from './interactions.js';
import { type Json, object, objects, text } from './json.js';
import { globalShortcutPayload, submissionPayload, suggestionPayload, viewPressPayload } from './payloads.js';
import type { Kind } from './transport.js';
import type { World } from './world.js';

interface ViewParts {
  world: World;
  interact(payload: (from: Interaction) => Json, kind: Kind): Promise<Interaction>;
}

export function createViews({ world, interact }: ViewParts) {
  const modal = (id: string): Json => {
    const view = world.modals.get(id);
    if (!view) throw new Error(`no modal ${id} in the stand-in`);
    return view;
  };

  /** What is chosen in every menu of a view, as Slack sends it along. */
  const stateOf = (view: Json, chosen: Record<string, string>): Json => ({
    values: Object.fromEntries(
      objects(view.blocks)
        .filter(({ type }) => type === 'input')
        .map(({ block_id, element }) => {
          const { action_id, type, options, initial_option } = object(element);
          const value = chosen[text(action_id)];
          const selected = value === undefined ? initial_option : optionOf(options, value);
          return [text(block_id), { [text(action_id)]: { type, selected_option: selected ?? null } }];
        }),
    ),
  });

  return {
    /** Presses a button of the home tab, or types into its search box and presses Enter. */
    async pressHome(user: string, actionId: string, value?: string): Promise<Interaction> {
      const view = object(world.homes.get(user));
      const found = elementsOf(view.blocks).find(({ action_id }) => action_id === actionId);
      const typed = value === undefined ? {} : { value };
      const action = { ...found, ...typed, action_id: actionId, block_id: 'b', action_ts: world.nextTs() };
      return interact((from) => viewPressPayload(world, { user, view, action }, from), 'interactive');
    },

    /** Chooses a shortcut that belongs to no message. */
    globalShortcut: (callbackId: string, user = 'U1'): Promise<Interaction> =>
      interact((from) => globalShortcutPayload(world, { user, callbackId }, from), 'interactive'),

    /** Types into a menu of a modal; the options that are offered. */
    async suggest(viewId: string, actionId: string, typed: string, user = 'U1'): Promise<Json[]> {
      const asked = { user, view: modal(viewId), actionId, typed };
      const { acknowledged } = await interact((from) => suggestionPayload(world, asked, from), 'interactive');
      return objects(acknowledged.options);
    },

    /** Presses a button of a modal, or chooses `value` in one of its menus; `chosen` is what stands in the others. */
    async pressModal(
      viewId: string,
      actionId: string,
      {
        value,
        user = 'U1',
        chosen = {},
      }: { value?: string; user?: string; chosen?: Record<string, string> } = {},
    ): Promise<Interaction> {
      const before = modal(viewId);
      const found = elementsOf(before.blocks).find(({ action_id }) => action_id === actionId) ?? {};
      const option =
        found.type === 'external_select' && value !== undefined
          ? { text: { type: 'plain_text', text: value }, value }
          : optionOf(found.options, value ?? '');
      const action = {
        ...found,
        ...(value === undefined ? {} : { selected_option: option }),
        action_id: actionId,
        action_ts: world.nextTs(),
      };
      const all = value === undefined ? chosen : { ...chosen, [actionId]: value };
      const view = { ...before, state: stateOf(before, all) };
      return interact((from) => viewPressPayload(world, { user, view, action }, from), 'interactive');
    },

    /** Submits a modal with `chosen` in its menus, by action id; it closes unless the app says what is wrong. */
    async submit(viewId: string, chosen: Record<string, string>, user = 'U1'): Promise<Interaction> {
      const before = modal(viewId);
      const view = { ...before, state: stateOf(before, chosen) };
      const from = await interact((one) => submissionPayload(world, { user, view }, one), 'interactive');
      const errors = Object.keys(object(from.acknowledged.errors));
      const blocks = objects(before.blocks).map(({ block_id }) => block_id);
      for (const block of errors)
        if (!blocks.includes(block)) world.problems.push(`view_submission: an error for no block (${block})`);
      if (from.acknowledged.response_action === undefined) world.modals.delete(viewId);
      return from;
    },
  };
}

const optionOf = (options: unknown, value: string): Json | undefined =>
  objects(options).find((one) => one.value === value);
