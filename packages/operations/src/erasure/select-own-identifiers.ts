import { type CompanyIdentifier, isDomainKind, isGenericKey, resemblesDomain } from '@pi/intelligence';

/**
 * Selects from the identifiers of one developer or company those that nobody else has: accounts,
 * names that are not generic, and domains.
 * @param ownsDomains whether every domain is their own: a company's are, while a person may only
 * work there. A domain that resembles the name is their own in any case.
 */
export function selectOwnIdentifiers(
  identifiers: readonly CompanyIdentifier[],
  ownsDomains: boolean,
): CompanyIdentifier[] {
  const resemblesName = (domain: string) =>
    identifiers.some(({ kind, value }) => kind === 'name' && resemblesDomain(value, domain));
  return identifiers.filter(({ kind, value }) => {
    // Companies are found by it, and many have it.
    if (kind === 'label') return false;
    if (isDomainKind(kind)) return (ownsDomains && kind !== 'claim') || resemblesName(value);
    return (kind !== 'name' && kind !== 'legal_name') || !isGenericKey(value);
  });
}
