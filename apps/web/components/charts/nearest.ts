/** The index of the nearest of these ascending places; the earlier of two equally near ones. */
export function nearest(places: readonly number[], x: number): number {
  let [low, high] = [0, places.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < x) low = middle;
    else high = middle;
  }
  return Math.abs((places[high] ?? 0) - x) < Math.abs((places[low] ?? 0) - x) ? high : low;
}
