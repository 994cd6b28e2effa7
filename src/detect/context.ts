/** What the place and the asking add to the evidence of the text, in log odds. */

import type { Lexicon } from './lexicon.js';
import { role } from './roles.js';
import { rolesOf } from './roles-of.js';
import type { DetectOptions } from './types.js';

export function contextShift(
  options: DetectOptions,
  weights: Record<string, number>,
  lexicon: Lexicon,
): (code: string, bare: boolean) => number {
  const { requested, threadCodes, channelName, channelTopic } = options;
  if (!requested && !threadCodes && !channelName && !channelTopic) return none;
  let shift = requested ? (weights.requested ?? 0) : 0;
  if (channelName || channelTopic) {
    const roles = rolesOf(`${channelName ?? ''} \n ${channelTopic ?? ''}`.slice(0, 400), lexicon);
    if ((roles & ((1 << role.sure) | (1 << role.likely))) !== 0) shift += weights.channelNamesProduct ?? 0;
    else if ((roles & (1 << role.vendor)) !== 0) shift += weights.channelNamesOther ?? 0;
  }
  if (threadCodes && threadCodes.length > 0) shift += weights.threadHasCodes ?? 0;
  return (code, bare) =>
    shift +
    (threadCodes?.includes(code) ? (weights.threadHasThisCode ?? 0) : 0) +
    (requested && bare ? (weights.requestedBare ?? 0) : 0);
}

/** Nothing is known but the text. */
const none = (): number => 0;
