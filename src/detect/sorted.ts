/** How many of the first `count` numbers, in rising order, are less than `value`: where it would stand. */
export function placeIn(sorted: Int32Array, value: number, count = sorted.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
