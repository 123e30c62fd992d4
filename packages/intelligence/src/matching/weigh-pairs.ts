import { identifierKey } from '../companies/company-identifiers.ts';
import { featureKeys } from './blocking-keys.ts';
import { eachCandidatePair } from './candidate-pairs.ts';
import type { Features } from './developer-features.ts';
import type { Edge } from './edges.ts';
import { hasHome, learnStatistics, type SetStatistics } from './set-statistics.ts';
import { weighPair } from './weigh-pair.ts';

/**
 * Weighs all candidate pairs: those that the evidence joins, and those that it proposes. A first
 * look finds domains that are one company's, so that they do not count as namesakes.
 * @param shared domains that prove nothing, see `findSharedDomains`
 */
export function weighPairs(
  features: readonly Features[],
  shared: ReadonlySet<string>,
): { joined: Edge[]; proposed: Edge[] } {
  const statistics = learnStatistics(features, shared);
  const pairs: [Features, Features, number, number][] = [];
  const keysOf = (at: number) => featureKeys(features[at] as Features).map(identifierKey);
  eachCandidatePair(features, keysOf, (one, other) => {
    pairs.push([features[one] as Features, features[other] as Features, one, other]);
  });
  const firstLook: SetStatistics = { ...statistics, mostBits: () => Number.POSITIVE_INFINITY };
  for (const [a, b] of pairs)
    if (hasHome(a) && hasHome(b) && weighPair(a, b, firstLook).decision === 'join') statistics.joinHomes(a, b);
  const joined: Edge[] = [];
  const proposed: Edge[] = [];
  for (const [a, b, one, other] of pairs) {
    const { decision, weight, terms, isSameAccount } = weighPair(a, b, statistics);
    if (decision === 'none') continue;
    (decision === 'join' ? joined : proposed).push({ one, other, weight, terms, isSameAccount });
  }
  return { joined, proposed };
}
