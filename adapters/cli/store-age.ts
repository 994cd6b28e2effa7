/** When a fact was written: as it says itself, or as the ids in its key do on Slack and Discord. */
import type { Fact } from '../../src/store/fact.js';

/** Discord's ids count milliseconds from here, in their upper bits. */
const DISCORD_EPOCH = 1_420_070_400_000;
const BITS_BELOW_TIME = 22n;

/** @returns milliseconds since 1970; undefined when nothing says */
export function timeOf({ key, value }: Fact): number | undefined {
  if (typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number') {
    return value.at;
  }
  for (const segment of key.split('/').slice(3).reverse()) {
    const time = timeIn(segment);
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeIn(segment: string): number | undefined {
  if (/^\d{10}\.\d{6}$/.test(segment)) return Math.floor(Number(segment) * 1_000);
  if (/^\d{17,20}$/.test(segment)) return Number(BigInt(segment) >> BITS_BELOW_TIME) + DISCORD_EPOCH;
  if (/^\d{4}-\d{2}-\d{2}$/.test(segment)) return Date.parse(segment);
  return undefined;
}
