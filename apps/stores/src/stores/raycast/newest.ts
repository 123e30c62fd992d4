/** The `most` entries with the highest rank, the highest first; at any time only so many are held. */
export function newest<T>(entries: Iterable<T>, rankOf: (entry: T) => number, most: number): T[] {
  const kept: { entry: T; rank: number }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry);
    if (kept.length === most && rank <= (kept.at(-1)?.rank ?? 0)) continue;
    kept.splice(kept.findLastIndex((one) => one.rank >= rank) + 1, 0, { entry, rank });
    if (kept.length > most) kept.pop();
  }
  return kept.map(({ entry }) => entry);
}
