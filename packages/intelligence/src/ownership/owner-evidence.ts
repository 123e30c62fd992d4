import type { IdentityField } from '@pi/domain';
import type { Comparison } from './compare-identities.ts';

/**
 * Bits of evidence (log2 of how much likelier it is after a change of hands than without one), set
 * by judgement: an account is hardly ever another's without a change of hands, while a new domain
 * alone is mostly a move; what a buyer can leave as it was says little when it stays.
 */
export const OWNER_EVIDENCE: Record<IdentityField, { changed: number; kept: number }> = {
  account: { changed: 8, kept: -1 },
  github_owner: { changed: 8, kept: -1 },
  name: { changed: 4, kept: -0.5 },
  verified_site: { changed: 3, kept: -2 },
  claimed_site: { changed: 3, kept: -1 },
  mail_domain: { changed: 3, kept: -1 },
  privacy_site: { changed: 3, kept: -0.5 },
  repository_owner: { changed: 2, kept: -0.5 },
  legal_name: { changed: 2, kept: -1 },
};
/** Before any evidence: few listings that change something of their owner change hands. */
const PRIOR = -4;
/** Of another page or mailbox at a shared host. */
const WEAK = 1;
/** Where two or more contacts become another's: of one it happens, of two at once rarely. */
const TOGETHER = 6;
/** Where one does, and another contact changes at a shared host. */
const NEARLY_TOGETHER = 2;

/** Of contacts soon after a change of hands: they belong to it. */
export const AFTERMATH = -8;

export const ACCOUNT_FIELDS: readonly IdentityField[] = ['account', 'github_owner'];
export const CONTACT_FIELDS: readonly IdentityField[] = [
  'verified_site',
  'claimed_site',
  'mail_domain',
  'privacy_site',
];
const RENAMED: ReadonlySet<IdentityField> = new Set([...ACCOUNT_FIELDS, 'name']);

/**
 * The sum of the evidence for a change of hands, in bits. Under a kept account another name or
 * second account is a rename: it says nothing, and contacts that move with a name say no more than
 * each alone.
 */
export function ownerEvidence(compared: readonly Comparison[]): number {
  const isSameAccount = compared.some(isKeptAccount);
  const isRename = isSameAccount && compared.some((one) => one.field === 'name' && isOther(one));
  const terms = compared.filter(({ field, relation }) => !(isSameAccount && RENAMED.has(field) && relation !== 'kept'));
  return terms.reduce((sum, one) => sum + bitsOf(one), PRIOR) + (isRename ? 0 : togetherBits(compared));
}

/** The probability of a change of hands for so many bits: the logistic function to base 2. */
export function confidenceOf(bits: number): number {
  return Math.round(1000 / (1 + 2 ** -bits)) / 1000;
}

/** Bits of one comparison. */
export function bitsOf({ field, relation }: Comparison): number {
  const { changed, kept } = OWNER_EVIDENCE[field];
  return { changed, weak: WEAK, moved: 0, kept }[relation];
}

export function isKeptAccount({ field, relation }: Comparison): boolean {
  return ACCOUNT_FIELDS.includes(field) && relation === 'kept';
}

export function isOther({ relation }: Comparison): boolean {
  return relation !== 'kept';
}

function togetherBits(compared: readonly Comparison[]): number {
  const contacts = compared.filter(({ field }) => CONTACT_FIELDS.includes(field));
  const changed = contacts.filter(({ relation }) => relation === 'changed').length;
  if (changed >= 2) return TOGETHER;
  return changed === 1 && contacts.some(({ relation }) => relation === 'weak') ? NEARLY_TOGETHER : 0;
}
