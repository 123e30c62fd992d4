import { CHANGES_AFTER, type DaysToChanges, type IdentityField, type OwnershipDetails } from '@pi/domain';
import { formatAmount } from './format.ts';

const FIELDS: Record<IdentityField, string> = {
  account: 'account',
  github_owner: 'GitHub account',
  verified_site: 'verified site',
  mail_domain: 'e-mail',
  claimed_site: 'site',
  privacy_site: 'privacy address',
  repository_owner: 'repository',
  legal_name: 'legal name',
  name: 'name',
};

const AFTER: Record<(typeof CHANGES_AFTER)[number], string> = {
  permission_added: 'new permission',
  price_changed: 'price change',
  version_released: 'version',
};

/** What changed of the owner: `account, site`. */
export function fieldWords({ changed }: Pick<OwnershipDetails, 'changed'>): string {
  return changed.map(({ field }) => FIELDS[field]).join(', ');
}

/** A confidence in percent; only what is certain is 0 or 100 %. */
export function confidenceWords({ confidence }: Pick<OwnershipDetails, 'confidence'>): string {
  return `${Math.min(99, Math.max(1, Math.round(confidence * 100)))} %`;
}

/** What followed a change of hands: `; first new permission 12 days later`; empty where nothing. */
export function daysToWords(daysTo: DaysToChanges | null | undefined): string {
  const words = CHANGES_AFTER.flatMap((kind) => {
    const days = daysTo?.[kind] ?? null;
    if (days === null) return [];
    return `; first ${AFTER[kind]} ${days === 0 ? 'on the same day' : `${formatAmount(days, 'day')} later`}`;
  });
  return words.join('');
}
