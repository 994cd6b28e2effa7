/** Ids as Discord makes them: milliseconds since 2015 in the upper bits, a counter in the lower. */
const EPOCH = 1_420_070_400_000n;

export function createSnowflakes(): () => string {
  let counter = 0n;
  return () => (((BigInt(Date.now()) - EPOCH) << 22n) | (counter++ & 0xfffn)).toString();
}

/** ISO time as Discord writes it. */
export const timestamp = (milliseconds = Date.now()): string => new Date(milliseconds).toISOString();

/** When the thing an id belongs to was made, in milliseconds since 1970. */
export const writtenAt = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);

/** An id as it was given at that time. */
export const snowflakeAt = (milliseconds: number): string =>
  ((BigInt(milliseconds) - EPOCH) << 22n).toString();
