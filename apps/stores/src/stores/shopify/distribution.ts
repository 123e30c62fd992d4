/**
 * How many ratings have 1 to 5 stars where so many have this average: half of them between the
 * worst and the best, the others as near the average as stars can be.
 * @param rating null without ratings
 */
export function distributionOf(rating: number | null, ratingCount: number): number[] {
  const counts = [0, 0, 0, 0, 0];
  if (rating === null) return counts;
  const extreme = Math.floor(ratingCount / 2);
  mix(counts, 1, 5, rating, extreme);
  mix(counts, Math.floor(rating), Math.ceil(rating), rating, ratingCount - extreme);
  return counts;
}

function mix(counts: number[], low: number, high: number, average: number, count: number): void {
  const highs = low === high ? count : Math.round((count * (average - low)) / (high - low));
  counts[high - 1] = (counts[high - 1] ?? 0) + highs;
  counts[low - 1] = (counts[low - 1] ?? 0) + count - highs;
}
