/** Lets so many through at once; the others wait their turn. */
export function createGate(most: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (inside < most) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes straight to the next, or somebody new could slip in between.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
