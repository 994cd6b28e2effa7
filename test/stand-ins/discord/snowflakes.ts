/** Ids as Discord makes them: milliseconds since 2015 in the upper bits, a counter in the lower. */
const EPOCH = 1_420_070_400_000n;

export function createSnowflakes(): () => string {
  let counter = 0n;
  return () => (((BigInt(Date.now()) - EPOCH) << 22n) | (counter++ & 0xfffn)).toString();
}

/** ISO time as Discord writes it. */
export const timestamp = (milliseconds = Date.now()): string => new Date(milliseconds).toISOString();
