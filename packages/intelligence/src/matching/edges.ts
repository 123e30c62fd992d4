import type { MatchTerm } from '@pi/domain';
import type { Clusters } from './clusters.ts';
import type { DeveloperToMatch, MatchProposal } from './match-types.ts';

/** What two developers have in common, by their places in the list. */
export interface Edge {
  one: number;
  other: number;
  /** Sum of the terms in bits. */
  weight: number;
  /** The largest first. */
  terms: MatchTerm[];
  isSameAccount: boolean;
}

/** For sorting: the strongest first, equal ones in the order of the list. */
export function compareEdges(a: Edge, b: Edge): number {
  return b.weight - a.weight || a.one - b.one || a.other - b.other;
}

/** The strongest edge of each developer to another of its cluster. */
export function bestEdges(count: number, edges: readonly Edge[], clusters: Clusters): (Edge | undefined)[] {
  const best = new Array<Edge | undefined>(count).fill(undefined);
  for (const edge of edges) {
    if (clusters.of(edge.one) !== clusters.of(edge.other)) continue;
    for (const at of [edge.one, edge.other]) if (!best[at] || compareEdges(edge, best[at]) < 0) best[at] = edge;
  }
  return best;
}

/**
 * The strongest edge between each two clusters that may be one company, as proposals, the strongest
 * first. Those that operators keep apart are not proposed.
 */
export function listProposals(
  edges: readonly Edge[],
  developers: readonly DeveloperToMatch[],
  clusters: Clusters,
): MatchProposal[] {
  const numbers = new Map<unknown, number>();
  for (const at of developers.keys()) if (!numbers.has(clusters.of(at))) numbers.set(clusters.of(at), at);
  const best = new Map<string, Edge>();
  for (const edge of edges) {
    const { one, other } = edge;
    if (clusters.of(one) === clusters.of(other) || !clusters.mayJoin(one, other)) continue;
    const ends = [numbers.get(clusters.of(one)) ?? 0, numbers.get(clusters.of(other)) ?? 0];
    const pair = `${Math.min(...ends)} ${Math.max(...ends)}`;
    const known = best.get(pair);
    if (!known || compareEdges(edge, known) < 0) best.set(pair, edge);
  }
  return [...best.values()].sort(compareEdges).map(({ one, other, weight, terms }) => ({
    developers: [developers[one] as DeveloperToMatch, developers[other] as DeveloperToMatch],
    weight,
    evidence: terms,
  }));
}
