/** A card's actions as rows of buttons. */
import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { Card, CardAction } from '../../src/types.js';
import { clipPlain } from './clip.js';
import { writeCustomId } from './custom-id.js';
import { LIMITS } from './limits.js';

/** Discord's numbers: component types and button styles. Written out so that drawing a card loads no library. */
const ACTION_ROW = 1;
const BUTTON = 2;
const STYLES = { primary: 1, secondary: 2, danger: 4 } as const;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Codes share rows; what acts on the answer itself (dismiss, why) stands in a row of its own below. */
export function buttons(card: Card): Row[] {
  const seen = new Set<string>();
  const draw = (action: CardAction): APIComponentInMessageActionRow[] => {
    const customId = writeCustomId(action.action);
    const label = clipPlain(action.label, LIMITS.buttonLabel);
    if (customId === undefined || label === '' || seen.has(customId)) return [];
    seen.add(customId);
    return [{ type: BUTTON, style: STYLES[action.style ?? 'secondary'], label, custom_id: customId }];
  };
  const opening = card.actions.filter(({ action }) => action.type === 'open').flatMap(draw);
  const acting = card.actions.filter(({ action }) => action.type !== 'open').flatMap(draw);
  return [...rows(opening), ...rows(acting)].slice(0, LIMITS.rows);
}

function rows(components: APIComponentInMessageActionRow[]): Row[] {
  const count = Math.ceil(components.length / LIMITS.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ACTION_ROW,
    components: components.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
}
