import type { MatchTerm } from '@pi/domain';
import type { Features } from './developer-features.ts';
import type { CompanyAlias } from './match-types.ts';
import { isNamedLike } from './weigh-names.ts';
import { ALIAS_BITS } from './weights.ts';

/** What an alias gives to a developer. */
export interface Alias {
  companyId: number;
  term: MatchTerm;
}

/**
 * The company that an operator's alias gives to a developer: by a domain, else by a name or legal
 * name; of several companies the one with the smallest id. A domain that the developer only claims
 * counts if its name is like it.
 */
export function findAlias(own: Features, aliases: readonly CompanyAlias[]): Alias | null {
  if (aliases.length === 0) return null;
  const names = new Set([...own.forms, ...own.legalForms].filter(({ role }) => role === 'whole').map(({ key }) => key));
  const found = aliases.filter(({ kind, value }) => {
    if (kind === 'name') return names.has(value);
    const domain = own.domains.get(value);
    return domain !== undefined && (domain.isVerified || isNamedLike(own, domain.label, domain.core));
  });
  const [first] = found.toSorted(
    (a, b) =>
      Number(a.kind === 'name') - Number(b.kind === 'name') ||
      a.companyId - b.companyId ||
      (a.value < b.value ? -1 : 1),
  );
  return first ? { companyId: first.companyId, term: { kind: 'alias', value: first.value, weight: ALIAS_BITS } } : null;
}
