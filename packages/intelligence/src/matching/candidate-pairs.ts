import type { Features } from './developer-features.ts';

/** Blocks up to this size are compared pair by pair. */
const SMALL = 32;
/** Of a larger block, each developer is compared with so many that stand for all. */
const REPRESENTATIVES = 8;

/**
 * Calls back with each pair that shares a key, once. Of large blocks, each developer meets
 * representatives of the block and of its namesakes in it: those with a verified site first.
 * @param keysOf the keys of a developer, by its place in the list
 */
export function eachCandidatePair(
  developers: readonly Features[],
  keysOf: (at: number) => readonly string[],
  visit: (one: number, other: number) => void,
): void {
  // Most keys are one developer's: those need no list.
  const blocks = new Map<string, number | number[]>();
  developers.forEach((_, at) => {
    for (const key of keysOf(at)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, at);
      else if (typeof block === 'number') blocks.set(key, [block, at]);
      else block.push(at);
    }
  });
  const seen = new Set<number>();
  const once = (one: number, other: number) => {
    if (one === other) return;
    const pair = Math.min(one, other) * developers.length + Math.max(one, other);
    if (seen.has(pair)) return;
    seen.add(pair);
    visit(Math.min(one, other), Math.max(one, other));
  };
  for (const block of blocks.values()) {
    if (typeof block === 'number') continue;
    if (block.length <= SMALL) for (const one of block) for (const other of block) once(one, other);
    else for (const group of [block, ...namesakes(developers, block)]) withRepresentatives(developers, group, once);
  }
}

function namesakes(developers: readonly Features[], block: readonly number[]): number[][] {
  return [...Map.groupBy(block, (at) => developers[at]?.forms[0]?.key ?? '').values()].filter(
    (group) => group.length > 1,
  );
}

function withRepresentatives(
  developers: readonly Features[],
  group: readonly number[],
  visit: (one: number, other: number) => void,
): void {
  const rank = (at: number) => (developers[at]?.hasVerifiedSite ? 0 : developers[at]?.domains.size ? 1 : 2);
  const first = group.toSorted((a, b) => rank(a) - rank(b) || a - b).slice(0, REPRESENTATIVES);
  for (const one of first) for (const other of group) visit(one, other);
}
