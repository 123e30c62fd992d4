import type { DeveloperProfile } from '@pi/domain';
import { companyDomain } from '../companies/company-domain.ts';
import type { CompanyIdentifier } from '../companies/company-identifiers.ts';
import { standardizeCompanyName } from '../companies/company-name.ts';
import { isGenericKey } from '../companies/generic-names.ts';

/**
 * The identifiers by which developers that may be the same company are looked up: each pair that
 * `matchDevelopers` joins or proposes shares one. Sorted, without repeats.
 */
export function blockingKeys(profile: DeveloperProfile): CompanyIdentifier[] {
  const keys: CompanyIdentifier[] = [{ kind: 'publisher', value: `${profile.marketplace} ${profile.key}` }];
  for (const { text } of profile.names) {
    const { key } = standardizeCompanyName(text);
    if (!isGenericKey(key)) keys.push({ kind: 'name', value: key });
  }
  for (const { url, isVerified } of profile.sites) {
    const domain = companyDomain(url);
    if (domain) keys.push({ kind: isVerified ? 'site' : 'claim', value: domain });
  }
  for (const host of profile.mailHosts) {
    const domain = companyDomain(host);
    if (domain) keys.push({ kind: 'email', value: domain });
  }
  return keys;
}
