import {
  type CompanyCandidate,
  type CompanyIdentifier,
  identifierKey,
  isDomainKind,
  wantedIdentifiers,
} from '@pi/intelligence';

type Candidate = CompanyCandidate & { identifiers: CompanyCandidate['identifiers'][number][] };

/** Companies by mark, so that a plugin is compared with the few it could belong to, in the order they became known. */
export function indexCandidates(known: readonly CompanyCandidate[]) {
  const byId = new Map<number, Candidate>();
  const byIdentifier = new Map<string, Set<Candidate>>();
  const add = (id: number, mark: CompanyCandidate['identifiers'][number]) => {
    const candidate = byId.get(id) ?? { id, identifiers: [] };
    byId.set(id, candidate);
    candidate.identifiers.push(mark);
    byIdentifier.set(identifierKey(mark), (byIdentifier.get(identifierKey(mark)) ?? new Set()).add(candidate));
  };
  for (const { id, identifiers } of known) for (const one of identifiers) add(id, one);
  const companiesWithIdentifier = (mark: CompanyIdentifier) => [...(byIdentifier.get(identifierKey(mark)) ?? [])];
  return {
    add,
    isKnown: (id: number) => byId.has(id) || id < 0,
    hasDomain: (id: number) => byId.get(id)?.identifiers.some(({ kind }) => isDomainKind(kind)) ?? false,
    /** Whether a company bears the mark: this one, or any. */
    isIdentifierOf: (mark: CompanyIdentifier, id?: number) =>
      companiesWithIdentifier(mark).some((one) => id === undefined || one.id === id),
    /** The companies that bear one of the marks. */
    near: (marks: readonly CompanyIdentifier[]) =>
      inOrder([...new Set(wantedIdentifiers(marks).flatMap(companiesWithIdentifier))]),
  };
}

// Known ones first, oldest first, then new ones in the order they were made.
function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0) || Math.abs(a.id) - Math.abs(b.id));
}
