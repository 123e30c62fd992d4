import { identifierKey } from '../companies/company-identifiers.ts';
import { featureKeys } from './blocking-keys.ts';
import { eachCandidatePair } from './candidate-pairs.ts';
import type { Features } from './developer-features.ts';
import type { Edge } from './edges.ts';
import { learnStatistics } from './set-statistics.ts';
import { weighPair } from './weigh-pair.ts';

/**
 * Weighs all candidate pairs: those that the evidence joins, and those that it proposes.
 * @param shared domains that prove nothing, see `findSharedDomains`
 */
export function weighPairs(
  features: readonly Features[],
  shared: ReadonlySet<string>,
): { joined: Edge[]; proposed: Edge[] } {
  const statistics = learnStatistics(features, shared);
  const joined: Edge[] = [];
  const proposed: Edge[] = [];
  const keysOf = (at: number) => featureKeys(features[at] as Features).map(identifierKey);
  eachCandidatePair(features, keysOf, (one, other) => {
    const found = weighPair(features[one] as Features, features[other] as Features, statistics);
    const { decision, weight, terms, isSameAccount } = found;
    if (decision !== 'none')
      (decision === 'join' ? joined : proposed).push({ one, other, weight, terms, isSameAccount });
  });
  return { joined, proposed };
}
