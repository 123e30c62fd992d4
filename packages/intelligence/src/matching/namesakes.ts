import type { MatchTerm, MatchTermKind } from '@pi/domain';
import { isPersonName } from '../companies/name-rarity.ts';
import type { Features } from './developer-features.ts';
import type { NameLikeness } from './weigh-names.ts';

/** Terms that say who somebody is, beside name and label. */
const AGREEING: ReadonlySet<MatchTermKind> = new Set([
  'verified_site',
  'claimed_site',
  'email',
  'github',
  'namespace',
  'legal_name',
]);

/**
 * Whether two developers have different sites and nothing in common but a name which is too little
 * for one company, however rare: a person's, or where one has a verified site and the other only
 * claims another, be it of the same label. A legal form, a product or another term in common
 * settles it.
 */
export function isNamesakeElsewhere(
  a: Features,
  b: Features,
  names: NameLikeness | null,
  terms: readonly MatchTerm[],
): boolean {
  if (!names || a.domains.size === 0 || b.domains.size === 0) return false;
  const { shared, forms } = names;
  const isSettled = terms.some(
    ({ kind, value, weight }) => weight > 0 && (AGREEING.has(kind) || (kind === 'product' && value !== shared.text)),
  );
  const hasSameForm = forms[0].legalForm !== '' && forms[0].legalForm === forms[1].legalForm;
  if (isSettled || hasSameForm) return false;
  return isClaimBeside(a, b) || isClaimBeside(b, a) || isPersonName(shared.words);
}

function isClaimBeside(proved: Features, { domains }: Features): boolean {
  return proved.hasVerifiedSite && [...domains.values()].every(({ isVerified, isMail }) => !(isVerified || isMail));
}
