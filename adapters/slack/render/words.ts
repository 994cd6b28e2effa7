/** The renderer's own words; everything else on a card comes from the core. */
import type { Kind, Layer } from '../../../src/types.js';

export const WORDS = {
  advice: 'What to do',
  vendor: 'the vendor’s own words',
  ours: 'Our note: ',
  source: 'source',
  readOn: 'read on',
  related: 'Related',
  docs: 'Docs',
  searchLabel: 'Search by code or words',
  searchHint: '70001, usersig expired, a line of your log …',
} as const;

export const LAYERS: Record<Layer, string> = { client: 'client SDK', server: 'server', v3: 'SDK V3' };

/** A small sign before the title, by what kind of problem it is. Names of Slack's own emoji. */
export const SIGNS: Record<Kind, string> = {
  call: 'wrench',
  configuration: 'gear',
  permission: 'no_entry',
  wait: 'hourglass_flowing_sand',
  network: 'satellite_antenna',
  content: 'speech_balloon',
  vendor: 'factory',
  info: 'information_source',
};
