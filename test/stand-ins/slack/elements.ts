import { type Json, object, objects } from './json.js';

/** Buttons and inputs in blocks, wherever they stand. */
export const elementsOf = (blocks: unknown): Json[] =>
  objects(blocks).flatMap((block) => [
    ...objects(block.elements),
    object(block.accessory),
    object(block.element),
  ]);
