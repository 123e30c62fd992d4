import type { Developer } from '@pi/domain';
import { companyDomain } from './company-domain.ts';
import { standardizeCompanyName } from './company-name.ts';
import { isGenericKey } from './generic-names.ts';

/**
 * The key of a developer within one marketplace: listings with the same key belong to one company,
 * even under a common name (`Moy`, `lucas`), by which alone nobody is matched.
 *
 * It is the store's own id of the publisher; without one, the exact name together with the domain
 * of the site or the e-mail address. For a generic name (`Support`) the e-mail address is part of
 * it: two Supports with two mailboxes are unrelated. Keys of two marketplaces must not be compared.
 */
export function developerKey({ name, site, email, externalId }: Developer): string {
  if (externalId) return JSON.stringify({ externalId });
  const { key } = standardizeCompanyName(name);
  const domain = (site && companyDomain(site, key)) || (email && companyDomain(email, key)) || null;
  const mailbox = isGenericKey(key) ? (email?.toLowerCase() ?? null) : null;
  return JSON.stringify({ name, domain, mailbox });
}
