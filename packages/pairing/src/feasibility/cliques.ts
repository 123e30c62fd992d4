const MOST_STARTS = 12;

/** Some large sets of which no two can meet, found greedily; the largest first. */
export function findCliques(count: number, areApart: (a: number, b: number) => boolean): number[][] {
  const all = [...Array(count).keys()];
  const degree = all.map((a) => all.reduce((sum, b) => sum + (a !== b && areApart(a, b) ? 1 : 0), 0));
  const byDegree = all.sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const found = byDegree.slice(0, MOST_STARTS).map((start) => {
    const clique = [start];
    for (const other of byDegree)
      if (other !== start && clique.every((member) => areApart(member, other))) clique.push(other);
    return clique.sort((a, b) => a - b);
  });
  return [...new Map(found.map((clique) => [clique.join(), clique])).values()].sort((a, b) => b.length - a.length);
}
