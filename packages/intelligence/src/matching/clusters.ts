/** What of a developer decides with whom it may be together. */
export interface Clusterable {
  /** A verified site that it shares with no stranger: it is who it says it is. */
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
  /** The company that an operator's split or alias gives it. */
  given: number | null;
  isFixed: boolean;
  /** The companies of its members, as operators and else stored rows have them. */
  homes: Set<number>;
  /** Those, and the stored companies of members that an alias gives to another one. */
  companies: Set<number>;
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
 * Every developer in a cluster of its own. Clusters never join when operators give them to two
 * companies, when one is fixed and the other has a developer of another company, or when they have
 * two companies of a rejected pair.
 * @param rejected by company, the companies that it is not
 */
export function startClusters(
  developers: readonly Clusterable[],
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): Clusters {
  const clusters = developers.map(startCluster);
  const of = (at: number) => clusters[at] as Cluster;
  const mayJoin = (one: number, other: number) => {
    const [a, b] = [of(one), of(other)];
    if (a === b) return true;
    const isGivenTwice = a.given !== null && b.given !== null && a.given !== b.given;
    return !isGivenTwice && isOpenTo(a, b) && isOpenTo(b, a) && !isRejected(a.companies, b.companies, rejected);
  };
  const join = (one: number, other: number) => {
    const [a, b] = [of(one), of(other)];
    if (a === b || !mayJoin(one, other)) return;
    const [into, from] = a.members.length < b.members.length ? [b, a] : [a, b];
    for (const at of from.members) {
      clusters[at] = into;
      into.members.push(at);
    }
    for (const company of from.homes) into.homes.add(company);
    for (const company of from.companies) into.companies.add(company);
    for (const name of from.provedNames) into.provedNames.add(name);
    into.given ??= from.given;
    into.isFixed ||= from.isFixed;
    into.isAnchored ||= from.isAnchored;
  };
  return { of, mayJoin, join };
}

function startCluster({ companyId, fixedIn, aliasOf, isAnchored, names }: Clusterable, at: number): Cluster {
  const given = fixedIn ?? aliasOf;
  const home = given ?? companyId;
  return {
    members: [at],
    given,
    isFixed: fixedIn !== null,
    homes: new Set(home === null ? [] : [home]),
    companies: new Set([home, fixedIn ?? companyId].filter((one) => one !== null)),
    isAnchored,
    provedNames: new Set(isAnchored ? names : []),
  };
}

// One that an operator split off takes nobody of another company, such as the one it came from.
function isOpenTo({ isFixed, given }: Cluster, { homes }: Cluster): boolean {
  return !isFixed || [...homes].every((company) => company === given);
}

function isRejected(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  if (rejected.size === 0) return false;
  return [...one].some((company) => {
    const others = rejected.get(company);
    return others !== undefined && [...other].some((company) => others.has(company));
  });
}
