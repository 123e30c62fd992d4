import { type Clusterable, type Clusters, startClusters } from './clusters.ts';
import { compareEdges, type Edge } from './edges.ts';

/**
 * Clusters developers. The result is a function of the set: edges are taken strongest first, equal
 * ones in the order of the list, those to a cluster that a split fixed last.
 *
 * 1. Developers that a split fixed in one company are together, and those of one alias, with one
 *    developer that is stored in its company. Then developers of one account.
 * 2. Anchored clusters (with a verified site) are joined with each other.
 * 3. Each other cluster goes to the anchored one to which its own edge is strongest. What it
 *    claims is not proved by being believed once: it brings along only those that have a name of
 *    the anchored developers themselves.
 * 4. The rest is joined with each other.
 * @param edges those that join, in any order
 * @param rejected by stored company, the companies that it is not
 */
export function clusterDevelopers(
  developers: readonly Clusterable[],
  edges: readonly Edge[],
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): Clusters {
  const clusters = startClusters(developers, rejected);
  joinByOperators(developers, clusters);
  const isFixed = ({ one, other }: Edge) =>
    Number(developers[one]?.fixedIn != null || developers[other]?.fixedIn != null);
  const sorted = edges.toSorted((a, b) => b.weight - a.weight || isFixed(a) - isFixed(b) || compareEdges(a, b));
  for (const { one, other, isSameAccount } of sorted) if (isSameAccount) clusters.join(one, other);
  const anchored = developers.map((_, at) => clusters.of(at).isAnchored);
  for (const { one, other } of sorted) if (anchored[one] && anchored[other]) clusters.join(one, other);
  attach(sorted, anchored, clusters);
  attachNamesakes(sorted, developers, clusters);
  for (const { one, other } of sorted)
    if (!(clusters.of(one).isAnchored || clusters.of(other).isAnchored)) clusters.join(one, other);
  return clusters;
}

function joinByOperators(developers: readonly Clusterable[], clusters: Clusters): void {
  const places = developers.map((_, at) => at);
  const isFixed = (at: number) => developers[at]?.fixedIn != null;
  const given = Map.groupBy(places, (at) => developers[at]?.fixedIn ?? developers[at]?.aliasOf ?? null);
  const stored = Map.groupBy(places, (at) => developers[at]?.companyId ?? null);
  for (const [company, all] of given) {
    if (company === null) continue;
    const [first, ...others] = all.toSorted((a, b) => Number(isFixed(b)) - Number(isFixed(a)) || a - b);
    if (first === undefined) continue;
    for (const other of others) clusters.join(first, other);
    const members = (stored.get(company) ?? []).filter((at) => !isFixed(at) && developers[at]?.aliasOf == null);
    const member = members.find((at) => developers[at]?.isAnchored) ?? members[0];
    if (member !== undefined && !all.every(isFixed)) clusters.join(first, member);
  }
}

function attach(sorted: readonly Edge[], anchored: readonly (boolean | undefined)[], clusters: Clusters): void {
  for (const { one, other } of sorted) {
    if (anchored[one] === anchored[other]) continue;
    const developer = anchored[one] ? other : one;
    if (!clusters.of(developer).isAnchored) clusters.join(one, other);
  }
}

function attachNamesakes(sorted: readonly Edge[], developers: readonly Clusterable[], clusters: Clusters): void {
  let open = sorted;
  for (let before = Number.POSITIVE_INFINITY; open.length < before; ) {
    before = open.length;
    open = open.filter(({ one, other }) => {
      const [a, b] = [clusters.of(one), clusters.of(other)];
      if (a === b || (a.isAnchored && b.isAnchored)) return false;
      if (!(a.isAnchored || b.isAnchored)) return true;
      const [developer, company] = a.isAnchored ? [other, a] : [one, b];
      if (!developers[developer]?.names.some((name) => company.provedNames.has(name))) return true;
      clusters.join(one, other);
      return clusters.of(one) !== clusters.of(other);
    });
  }
}
