const BLOCK = 1000;

/**
 * Finds the n-th listed slot without a table of all: it knows how many come before each thousand
 * slots.
 */
export interface ListedIndex {
  count: number;
  /** The slot of the n-th listing, counted from 0; the number of slots where there are fewer. */
  slotOf(n: number): number;
}

export function indexListed(slots: number, isListed: (slot: number) => boolean): ListedIndex {
  const before: number[] = [];
  let count = 0;
  for (let slot = 0; slot < slots; slot++) {
    if (slot % BLOCK === 0) before.push(count);
    if (isListed(slot)) count++;
  }
  return {
    count,
    slotOf(n) {
      if (n >= count) return slots;
      const block = before.findLastIndex((listed) => listed <= n);
      let left = n - (before[block] ?? 0);
      let slot = block * BLOCK;
      while (!isListed(slot) || left-- > 0) slot++;
      return slot;
    },
  };
}

/** The same function with a cache of the last two results. */
export function rememberTwo<K, V>(work: (key: K) => V): (key: K) => V {
  let last: { key: K; value: V }[] = [];
  return (key) => {
    const found = last.find((one) => one.key === key) ?? { key, value: work(key) };
    last = [found, ...last.filter((one) => one !== found)].slice(0, 2);
    return found.value;
  };
}
