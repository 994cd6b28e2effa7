/** A card's actions as rows of buttons. */
import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { Action, Card, CardAction } from '../../src/types.js';
import { clipPlain } from './clip.js';
import { writeCustomId } from './custom-id.js';
import { LIMITS } from './limits.js';

/** Discord's numbers: component types and button styles. Written out so that drawing a card loads no library. */
const ACTION_ROW = 1;
const BUTTON = 2;
const STYLES = { primary: 1, secondary: 2, danger: 4 } as const;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Part = APIComponentInMessageActionRow;

/** What leads on to more about codes; the rest acts on the answer itself and stands in a row of its own below. */
const ABOUT_CODES: ReadonlySet<Action['type']> = new Set(['open', 'details', 'ticket', 'section', 'search']);

export function buttons(card: Card): Row[] {
  const seen = new Set<string>();
  const draw = ({ action, label, style }: CardAction): Part[] => {
    const customId = writeCustomId(action);
    if (customId === undefined || seen.has(customId)) return [];
    const drawn = button(customId, label, style);
    if (drawn.length > 0) seen.add(customId);
    return drawn;
  };
  const [about, acting] = [true, false].map((wanted) =>
    card.actions.filter(({ action }) => ABOUT_CODES.has(action.type) === wanted).flatMap(draw),
  );
  return [...rows(about ?? []), ...rows(acting ?? [])].slice(0, LIMITS.rows);
}

/** Nothing for a label in which nothing is to be seen. */
export function button(customId: string, text: string, style: keyof typeof STYLES = 'secondary'): Part[] {
  const label = clipPlain(text, LIMITS.buttonLabel);
  return label === '' ? [] : [{ type: BUTTON, style: STYLES[style], label, custom_id: customId }];
}

/** As few rows as hold them, all about as long. */
export function rows(components: Part[]): Row[] {
  const count = Math.ceil(components.length / LIMITS.buttonsInRow);
  const each = Math.ceil(components.length / count);
  return Array.from({ length: count }, (_, row) => ({
    type: ACTION_ROW,
    components: components.slice(row * each, (row + 1) * each),
  }));
}
