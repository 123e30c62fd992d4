import type { Developer } from '@pi/domain';
import { addressOf } from './addresses.ts';
import { companyDomain } from './company-domain.ts';
import { standardizeCompanyName } from './company-name.ts';
import { isGenericKey } from './generic-names.ts';
import { stripLegalForms } from './strip-legal-forms.ts';

/** The name, key and domain of a company. `domain` is null when no address identifies it. */
export interface CompanyIdentity {
  key: string;
  display: string;
  domain: string | null;
}

/**
 * The company behind a developer, as one listing shows it. The domain comes from the first of these
 * that identifies a company: the developer's site, the e-mail address, a name that is an address
 * (`blync.app`). When a generic name is only the user of an address at the company's domain
 * (`admin` of admin@acme.com), the company is named after the domain.
 */
export function companyIdentity(developer: Developer): CompanyIdentity {
  const name = standardizeCompanyName(developer.name);
  const emailDomain = developer.email ? companyDomain(developer.email, name.key) : null;
  const domain =
    (developer.site && companyDomain(developer.site, name.key)) ||
    emailDomain ||
    domainInName(developer.name, name.key);
  if (emailDomain && isGenericKey(name.key) && developer.name.toLowerCase() === userOf(developer.email))
    return { ...standardizeCompanyName(emailDomain), domain };
  return { ...name, domain };
}

function domainInName(name: string, key: string): string | null {
  if (/^\S+@\S+$/.test(name)) return companyDomain(name, key);
  const address = addressOf(stripLegalForms(name));
  return address && companyDomain(address.host, key);
}

function userOf(email: string | null | undefined): string | undefined {
  return email?.split('@')[0]?.toLowerCase();
}
