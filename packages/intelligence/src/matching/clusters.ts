/** What of a developer decides with whom it may be together. */
export interface Clusterable {
  /** A verified site, or a GitHub account: it is who it says it is. */
  isAnchored: boolean;
  /** Keys of its names. */
  names: readonly string[];
  /** The stored company. */
  companyId: number | null;
  /** The company that an operator's split put it in. */
  fixedIn: number | null;
  /** The company that an alias gives it. */
  aliasOf: number | null;
}

interface Cluster {
  members: number[];
  /** The companies of its members, as operators and then stored rows have them. */
  companies: Set<number>;
  fixedIn: number | null;
  isAnchored: boolean;
  /** The names of its anchored members. */
  provedNames: Set<string>;
}

/** Developers that are together, by their places in the list. */
export interface Clusters {
  /** The same for two developers that are together. */
  of: (at: number) => Cluster;
  /** Whether the two may be together. */
  mayJoin: (one: number, other: number) => boolean;
  /** Puts the two together, with all that are with them, where that is allowed. */
  join: (one: number, other: number) => void;
}

/**
 * Every developer in a cluster of its own. Clusters never join when they are fixed in two
 * companies, when one is fixed and the other has a developer of another company, or when they have
 * two companies of a rejected pair.
 * @param rejected by company, the companies that it is not
 */
export function startClusters(
  developers: readonly Clusterable[],
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): Clusters {
  const clusters: Cluster[] = developers.map(({ companyId, fixedIn, aliasOf, isAnchored, names }, at) => {
    const company = fixedIn ?? aliasOf ?? companyId;
    return {
      members: [at],
      companies: new Set(company === null ? [] : [company]),
      fixedIn,
      isAnchored,
      provedNames: new Set(isAnchored ? names : []),
    };
  });
  const of = (at: number) => clusters[at] as Cluster;
  const mayJoin = (one: number, other: number) => {
    const [a, b] = [of(one), of(other)];
    return a === b || (isFree(a, b) && isFree(b, a) && !isRejected(a.companies, b.companies, rejected));
  };
  const join = (one: number, other: number) => {
    const [a, b] = [of(one), of(other)];
    if (a === b || !mayJoin(one, other)) return;
    const [into, from] = a.members.length < b.members.length ? [b, a] : [a, b];
    for (const at of from.members) clusters[at] = into;
    into.members.push(...from.members);
    for (const company of from.companies) into.companies.add(company);
    for (const name of from.provedNames) into.provedNames.add(name);
    into.fixedIn ??= from.fixedIn;
    into.isAnchored ||= from.isAnchored;
  };
  return { of, mayJoin, join };
}

function isFree({ fixedIn }: Cluster, { companies }: Cluster): boolean {
  return fixedIn === null || companies.size === 0 || (companies.size === 1 && companies.has(fixedIn));
}

function isRejected(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  if (rejected.size === 0) return false;
  return [...one].some((company) => {
    const others = rejected.get(company);
    return others !== undefined && [...other].some((one) => others.has(one));
  });
}
