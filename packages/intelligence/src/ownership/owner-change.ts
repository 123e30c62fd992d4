import { isDeepStrictEqual } from 'node:util';
import { cutChange, type OwnerChangeKind, type OwnershipDetails } from '@pi/domain';
import { type Comparison, compareIdentities } from './compare-identities.ts';
import { IDENTITY_PLACES, identityOf, OWNED_FIELDS, type OwnedContent } from './identity.ts';
import {
  ACCOUNT_FIELDS,
  AFTERMATH,
  bitsOf,
  CONTACT_FIELDS,
  confidenceOf,
  isKeptAccount,
  isOther,
  ownerEvidence,
} from './owner-evidence.ts';

/** What two contents of a listing say of its owner. */
export interface OwnerChange {
  kind: OwnerChangeKind;
  /** The names, or else what speaks most for a change. */
  before: string;
  after: string;
  details: OwnershipDetails;
}

/** Fields that only one developer has: while one stays, another name is a rename. */
const IDENTIFYING: readonly Comparison['field'][] = [...ACCOUNT_FIELDS, 'verified_site', 'mail_domain'];

/**
 * What changed of a listing's owner between two contents; null where nothing did. Another account
 * is another identity, whatever stays beside it. Without one, another name is a rename where an
 * account, verified site or mail domain stays, or where the evidence speaks against a change of
 * hands; under the same name contacts change. Spellings, legal forms, paths, schemes, mailboxes of
 * one domain and values that are stated on one side only are no change.
 * @param isAftermath whether the listing changed hands shortly before: its contacts follow
 */
export function ownerChange(before: OwnedContent, after: OwnedContent, isAftermath = false): OwnerChange | null {
  if (isOwnedAlike(before, after)) return null;
  const compared = compareIdentities(identityOf(before), identityOf(after), before.name);
  const changed = compared.filter(isOther);
  const [main] = changed.toSorted((a, b) => rankOf(b) - rankOf(a));
  if (!main) return null;
  const bits = ownerEvidence(compared);
  const kind = kindOf(compared, bits);
  return {
    kind,
    before: cutChange(main.before),
    after: cutChange(main.after),
    details: {
      confidence: confidenceOf(isAftermath && kind === 'contact_changed' ? bits + AFTERMATH : bits),
      changed: changed.map((one) => ({
        field: one.field,
        before: cutChange(one.before),
        after: cutChange(one.after),
      })),
      kept: compared.filter((one) => !isOther(one)).map(({ field }) => field),
    },
  };
}

/**
 * Whether a content states something of its owner that the one before it does not: only then can
 * it show a change of hands, together with earlier ones too.
 */
export function showsNewIdentity(before: OwnedContent, after: OwnedContent): boolean {
  if (isOwnedAlike(before, after)) return false;
  const { values: known } = identityOf(before);
  const { values } = identityOf(after);
  return IDENTITY_PLACES.some((place) => values[place] && values[place].key !== known[place]?.key);
}

// Most revisions are new versions or texts, and reading identities takes time.
function isOwnedAlike(before: OwnedContent, after: OwnedContent): boolean {
  return OWNED_FIELDS.every((field) => isDeepStrictEqual(before[field], after[field]));
}

function kindOf(compared: readonly Comparison[], bits: number): OwnerChangeKind {
  const isOtherAccount = compared.some(
    ({ field, relation }) => ACCOUNT_FIELDS.includes(field) && relation === 'changed',
  );
  if (isOtherAccount && !compared.some(isKeptAccount)) return 'owner_changed';
  if (!compared.some((one) => one.field === 'name' && isOther(one))) return 'contact_changed';
  const isSame = compared.some((one) => IDENTIFYING.includes(one.field) && !isOther(one));
  return isSame || bits < 0 ? 'developer_renamed' : 'owner_changed';
}

function rankOf(one: Comparison): number {
  if (one.field === 'name') return 100;
  return bitsOf(one) + (CONTACT_FIELDS.includes(one.field) ? 1 : 0);
}
