/**
 * The largest matching of a graph by Edmonds' blossom algorithm: for each vertex its partner or -1.
 * @param edges the neighbours of each vertex @param start a matching to begin with
 * @param without vertices that are left out, 1 for each; `start` has none of them
 */
export function largestMatching(
  edges: readonly (readonly number[])[],
  start?: Int32Array,
  without = new Uint8Array(edges.length),
): Int32Array {
  const mate = start?.slice() ?? greedyMatching(edges);
  for (let root = 0; root < edges.length; root++)
    if (mate[root] === -1 && !without[root]) augment(edges, mate, root, without);
  return mate;
}

function greedyMatching(edges: readonly (readonly number[])[]): Int32Array {
  const mate = new Int32Array(edges.length).fill(-1);
  const byDegree = [...edges.keys()].sort((a, b) => (edges[a]?.length ?? 0) - (edges[b]?.length ?? 0) || a - b);
  for (const a of byDegree) {
    if (mate[a] !== -1) continue;
    const b = edges[a]?.find((other) => mate[other] === -1 && other !== a);
    if (b === undefined) continue;
    mate[a] = b;
    mate[b] = a;
  }
  return mate;
}

/** Lengthens a matching by a path from an unmatched vertex, where there is one. */
function augment(edges: readonly (readonly number[])[], mate: Int32Array, root: number, without: Uint8Array): void {
  const count = edges.length;
  const parent = new Int32Array(count).fill(-1);
  const base = Int32Array.from({ length: count }, (_, at) => at);
  const isOuter = new Uint8Array(count);
  const queue = [root];
  isOuter[root] = 1;

  const commonBase = (a: number, b: number): number => {
    const seen = new Uint8Array(count);
    for (let at = base[a] as number; ; at = base[parent[mate[at] as number] as number] as number) {
      seen[at] = 1;
      if (mate[at] === -1) break;
    }
    let at = base[b] as number;
    while (!seen[at]) at = base[parent[mate[at] as number] as number] as number;
    return at;
  };
  const shrink = (from: number, top: number, child: number, inBlossom: Uint8Array) => {
    for (let at = from, next = child; base[at] !== top; ) {
      const partner = mate[at] as number;
      inBlossom[base[at] as number] = 1;
      inBlossom[base[partner] as number] = 1;
      parent[at] = next;
      next = partner;
      at = parent[partner] as number;
    }
  };

  for (let head = 0; head < queue.length; head++) {
    const a = queue[head] as number;
    for (const b of edges[a] ?? []) {
      if (base[a] === base[b] || mate[a] === b || without[b]) continue;
      if (b === root || (mate[b] !== -1 && parent[mate[b] as number] !== -1)) {
        const top = commonBase(a, b);
        const inBlossom = new Uint8Array(count);
        shrink(a, top, b, inBlossom);
        shrink(b, top, a, inBlossom);
        for (let at = 0; at < count; at++) {
          if (!inBlossom[base[at] as number]) continue;
          base[at] = top;
          if (!isOuter[at]) queue.push(at);
          isOuter[at] = 1;
        }
      } else if (parent[b] === -1) {
        parent[b] = a;
        if (mate[b] === -1) {
          flip(parent, mate, b);
          return;
        }
        isOuter[mate[b] as number] = 1;
        queue.push(mate[b] as number);
      }
    }
  }
}

function flip(parent: Int32Array, mate: Int32Array, end: number): void {
  for (let at = end; at !== -1; ) {
    const previous = parent[at] as number;
    const next = mate[previous] as number;
    mate[at] = previous;
    mate[previous] = at;
    at = next;
  }
}
