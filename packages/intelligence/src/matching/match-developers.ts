import { type Alias, findAlias } from './aliases.ts';
import { clusterDevelopers } from './cluster-developers.ts';
import type { Clusterable, Clusters } from './clusters.ts';
import { describeGroup } from './describe-group.ts';
import { type Features, readFeatures } from './developer-features.ts';
import { bestEdges, listProposals } from './edges.ts';
import type { CompanyGroup, DeveloperToMatch, MatchOptions, MatchResult } from './match-types.ts';
import { listSharedDomains } from './set-statistics.ts';
import { weighPairs } from './weigh-pairs.ts';

export type * from './match-types.ts';

/**
 * Groups developers into companies. The result is the same for every order of the developers.
 *
 * Operators come first: a developer that a split fixed in a company stays in it, a rejected pair of
 * companies is never one group, an alias gives a developer to its company. Where they contradict
 * each other, a split stands before a rejection, a rejection before an alias.
 * @param developers all that share a blocking key with each other: what is learned of hosts and
 * names comes from them; of each alias the developers of its company too
 */
export function matchDevelopers(developers: readonly DeveloperToMatch[], options: MatchOptions = {}): MatchResult {
  const inOrder = developers
    .map((developer) => ({ developer, own: readFeatures(developer) }))
    .sort((a, b) => (a.own.id < b.own.id ? -1 : 1));
  const sorted = inOrder.map(({ developer }) => developer);
  const features = inOrder.map(({ own }) => own);
  const rejected = rejectedByCompany(options.rejected ?? []);
  const aliases = sorted.map((developer, at) => {
    const alias = developer.fixedIn === null ? findAlias(features[at] as Features, options.aliases ?? []) : null;
    const isRejected = alias !== null && rejected.get(developer.companyId ?? 0)?.has(alias.companyId);
    return isRejected ? null : alias;
  });
  const shared = listSharedDomains(features);
  const { joined, proposed } = weighPairs(features, shared);
  const clusters = clusterDevelopers(
    sorted.map((developer, at) => toClusterable(developer, features[at] as Features, aliases[at] ?? null, shared)),
    joined,
    rejected,
  );
  return {
    groups: listGroups(sorted, features, aliases, clusters, bestEdges(sorted.length, joined, clusters)),
    proposals: listProposals([...joined, ...proposed], sorted, clusters),
  };
}

function toClusterable(
  { companyId, fixedIn }: DeveloperToMatch,
  own: Features,
  alias: Alias | null,
  shared: ReadonlySet<string>,
): Clusterable {
  return {
    companyId,
    fixedIn,
    aliasOf: alias?.companyId ?? null,
    isAnchored: [...own.domains.values()].some(({ isVerified, domain }) => isVerified && !shared.has(domain)),
    names: own.forms.map(({ key }) => key),
  };
}

function listGroups(
  sorted: readonly DeveloperToMatch[],
  features: readonly Features[],
  aliases: readonly (Alias | null)[],
  clusters: Clusters,
  best: ReturnType<typeof bestEdges>,
): CompanyGroup[] {
  const holders = holdersOfGiven(sorted, aliases, clusters);
  const provedBy = new Map<string, Set<unknown>>();
  for (const [at, { domains }] of features.entries())
    for (const { domain, isVerified } of domains.values())
      if (isVerified) provedBy.set(domain, (provedBy.get(domain) ?? new Set()).add(clusters.of(at)));
  return [...Map.groupBy(sorted.keys(), (at) => clusters.of(at))].map(([cluster, places]) => {
    const isProvedElsewhere = (domain: string) => provedBy.has(domain) && !provedBy.get(domain)?.has(cluster);
    const given = cluster.given !== null && holders.get(cluster.given) === cluster ? cluster.given : null;
    const termOf = (at: number) => (aliases[at] && aliases[at].companyId === given ? [aliases[at].term] : []);
    return {
      fixedIn: given,
      ...describeGroup(
        places.map((at) => features[at] as Features),
        isProvedElsewhere,
      ),
      members: places.map((at) => ({
        developer: sorted[at] as DeveloperToMatch,
        evidence: places.length > 1 ? [...termOf(at), ...(best[at]?.terms ?? [])] : [],
      })),
    };
  });
}

/**
 * The cluster that has each company which operators give: of those that cannot be together, the one
 * with a developer that a split fixed, else with the first that an alias gives. The others are as
 * without an alias.
 */
function holdersOfGiven(
  sorted: readonly DeveloperToMatch[],
  aliases: readonly (Alias | null)[],
  clusters: Clusters,
): Map<number, unknown> {
  const holders = new Map<number, unknown>();
  for (const [at, alias] of aliases.entries())
    if (alias && !holders.has(alias.companyId)) holders.set(alias.companyId, clusters.of(at));
  for (const [at, { fixedIn }] of sorted.entries()) if (fixedIn !== null) holders.set(fixedIn, clusters.of(at));
  return holders;
}

function rejectedByCompany(pairs: readonly (readonly [number, number])[]): Map<number, Set<number>> {
  const rejected = new Map<number, Set<number>>();
  for (const [one, other] of pairs) {
    if (one === other) continue;
    rejected.set(one, (rejected.get(one) ?? new Set()).add(other));
    rejected.set(other, (rejected.get(other) ?? new Set()).add(one));
  }
  return rejected;
}
