/** The renderer's own words. */
import type { Layer } from '../../src/types.js';

export const LABELS = {
  steps: 'What to do',
  notes: 'Good to know',
  related: 'Related',
  links: 'Read more',
  source: 'source',
  whole: 'the whole text',
  quoted: 'Quoted text is the vendor’s own; the rest is imerror’s.',
  untitled: 'imerror',
} as const;

export const LAYER_LABELS: Record<Layer, string> = { client: 'client SDK', server: 'server', v3: 'SDK V3' };
