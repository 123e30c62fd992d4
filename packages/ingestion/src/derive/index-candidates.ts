import {
  type CompanyCandidate,
  type CompanyIdentifier,
  identifierKey,
  isDomainKind,
  wantedIdentifiers,
} from '@pi/intelligence';

type Candidate = CompanyCandidate & { identifiers: CompanyCandidate['identifiers'][number][] };

/**
 * Indexes companies by identifier, so that a plugin is compared with the few it could belong to,
 * oldest first.
 */
export function indexCandidates(known: readonly CompanyCandidate[]) {
  const byId = new Map<number, Candidate>();
  const byIdentifier = new Map<string, Set<Candidate>>();
  const add = (id: number, identifier: CompanyCandidate['identifiers'][number]) => {
    const candidate = byId.get(id) ?? { id, identifiers: [] };
    byId.set(id, candidate);
    candidate.identifiers.push(identifier);
    const key = identifierKey(identifier);
    byIdentifier.set(key, (byIdentifier.get(key) ?? new Set()).add(candidate));
  };
  for (const { id, identifiers } of known) for (const identifier of identifiers) add(id, identifier);
  const listWith = (identifier: CompanyIdentifier) => [...(byIdentifier.get(identifierKey(identifier)) ?? [])];
  return {
    add,
    isKnown: (id: number) => byId.has(id) || id < 0,
    hasDomain: (id: number) => byId.get(id)?.identifiers.some(({ kind }) => isDomainKind(kind)) ?? false,
    /** Whether this company, or without an id any company, has the identifier. */
    hasIdentifier: (identifier: CompanyIdentifier, id?: number) =>
      listWith(identifier).some((one) => id === undefined || one.id === id),
    /** The companies that share an identifier. */
    listSharing: (identifiers: readonly CompanyIdentifier[]) =>
      sortByAge([...new Set(wantedIdentifiers(identifiers).flatMap(listWith))]),
  };
}

// Stored companies first, oldest first; then new ones in the order they were added.
function sortByAge(candidates: Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0) || Math.abs(a.id) - Math.abs(b.id));
}
