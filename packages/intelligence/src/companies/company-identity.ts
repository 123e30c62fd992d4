import type { Developer } from '@pi/domain';
import { addressOf } from './addresses.ts';
import { companyDomain } from './company-domain.ts';
import { standardiseCompanyName } from './company-name.ts';
import { stripLegalForms } from './strip-legal-forms.ts';

/** What a company is told by. `domain` is null where nothing identifies it. */
export interface CompanyIdentity {
  key: string;
  display: string;
  domain: string | null;
}

/**
 * The company behind a developer as one listing shows it. The domain comes from the first of these that identifies
 * somebody: the developer's site, the e-mail address, the name where it is an address itself (`blync.app`).
 */
export function companyIdentity(developer: Developer): CompanyIdentity {
  const domain =
    (developer.site && companyDomain(developer.site)) ||
    (developer.email && companyDomain(developer.email)) ||
    domainInName(developer.name);
  return { ...standardiseCompanyName(developer.name), domain };
}

function domainInName(name: string): string | null {
  if (/^\S+@\S+$/.test(name)) return companyDomain(name);
  const address = addressOf(stripLegalForms(name));
  return address && companyDomain(address.host);
}
