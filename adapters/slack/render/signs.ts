/** A small sign before the title, by what kind of problem it is. Names of Slack's own emoji. */
import type { Kind } from '../../../src/types.js';

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
