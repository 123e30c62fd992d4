import type { Developer } from '@pi/domain';
import { companyDomain } from './company-domain.ts';
import { standardizeCompanyName } from './company-name.ts';
import { isGenericKey } from './generic-names.ts';

/**
 * What tells a developer from the others of the same marketplace: listings there with the same key belong to one
 * company, even under a name that many people bear (`Moy`, `lucas`), which `matchCompany` never joins.
 *
 * It is the store's own id of the publisher where there is one, else the exact name together with the domain that the
 * site or the e-mail address identifies. At a generic name (`Support`) the e-mail address counts as well: two Supports
 * with two mailboxes are strangers. Keys of two marketplaces must not be compared.
 */
export function developerKey({ name, site, email, externalId }: Developer): string {
  if (externalId) return JSON.stringify({ externalId });
  const { key } = standardizeCompanyName(name);
  const domain = (site && companyDomain(site, key)) || (email && companyDomain(email, key)) || null;
  const mailbox = isGenericKey(key) ? (email?.toLowerCase() ?? null) : null;
  return JSON.stringify({ name, domain, mailbox });
}
