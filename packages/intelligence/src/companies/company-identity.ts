import type { Developer } from '@pi/domain';
import { addressOf } from './addresses.ts';
import { companyDomain } from './company-domain.ts';
import { standardizeCompanyName } from './company-name.ts';
import { isGenericKey } from './generic-names.ts';
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
 * A generic name that is only the user of an address at the company's domain (`admin` of admin@acme.com) says nothing:
 * the domain speaks for the company.
 */
export function companyIdentity(developer: Developer): CompanyIdentity {
  const name = standardizeCompanyName(developer.name);
  const atMail = developer.email ? companyDomain(developer.email, name.key) : null;
  const domain =
    (developer.site && companyDomain(developer.site, name.key)) || atMail || domainInName(developer.name, name.key);
  if (atMail && isGenericKey(name.key) && developer.name.toLowerCase() === userOf(developer.email))
    return { ...standardizeCompanyName(atMail), domain };
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
