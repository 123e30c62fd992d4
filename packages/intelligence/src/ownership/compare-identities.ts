import type { IdentityField } from '@pi/domain';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { parseHost } from '../companies/parse-host.ts';
import { IDENTITY_PLACES, type Identity, type IdentityPlace, type IdentityValue } from './identity.ts';
import { isRespelled } from './is-respelled.ts';
import { shareWord } from './share-word.ts';

/**
 * How a value relates to the one before it: `kept` the same; `moved` another value of the same
 * owner (acme.io, acme.com); `weak` another page or mailbox at a shared host, which people change
 * often; `changed` another's.
 */
export type Relation = 'kept' | 'moved' | 'weak' | 'changed';

export interface Comparison {
  field: IdentityField;
  relation: Relation;
  before: string;
  after: string;
}

/** Words that companies put before or behind their name when its domain is taken. */
const AFFIXES = /^(get|try|use|my|the|go|join)|(hq|app|apps|dev|inc|labs?|io|software|studios?|team|online)$/g;

/**
 * Compares who two contents say they belong to: one comparison per field that both state. A value
 * that starts or stops being shown says nothing.
 */
export function compareIdentities(before: Identity, after: Identity): Comparison[] {
  const compared = IDENTITY_PLACES.flatMap((place) => comparePlace(place, before, after) ?? []);
  return [...Map.groupBy(compared, ({ field }) => field).values()].flatMap((same) => strongest(same) ?? []);
}

// The site of the developer and that of the listing are one field where nobody verified them.
function strongest(same: readonly Comparison[]): Comparison | undefined {
  const ranks: Relation[] = ['changed', 'weak', 'moved', 'kept'];
  return ranks.flatMap((rank) => same.find(({ relation }) => relation === rank) ?? [])[0];
}

function comparePlace(place: IdentityPlace, before: Identity, after: Identity): Comparison | null {
  const [one, other] = [before.values[place], after.values[place]];
  if (place === 'legalName' && isKnownName(before, after)) return keptLegalName(before, after);
  if (!one || !other) return null;
  const relation = one.key === other.key ? 'kept' : relationOf(one, other, before);
  // A site is verified as far as both are.
  const field = one.field === other.field ? one.field : 'claimed_site';
  return relation && { field, relation, before: one.shown, after: shownAfter(one, other) };
}

function relationOf(one: IdentityValue, other: IdentityValue, before: Identity): Relation | null {
  if (one.form === 'account') return 'changed';
  if (one.form === 'name') return isRelatedName(one, other, before) ? 'moved' : 'changed';
  if (other.form === 'domain') {
    const isOwn = before.domains.has(other.key) || isLabelOf(other.key, before);
    if (one.form === 'domain') return isOwn ? 'moved' : 'changed';
    return isOwn ? null : 'weak';
  }
  if (other.form === 'mailbox') return 'weak';
  // A page moves to a shared host, or from one to another.
  const isSameHost = one.key.split('/')[0] === other.key.split('/')[0];
  if (one.field === 'repository_owner') return one.form === 'page' && isSameHost ? 'changed' : null;
  return one.form === 'page' && isSameHost && one.field !== 'privacy_site' ? 'weak' : null;
}

/** Whether a domain's label is that of a domain of the identity, or its name. */
function isLabelOf(domain: string, identity: Identity): boolean {
  const label = bareLabel(domain);
  const names = [identity.values.name, identity.values.legalName].flatMap((value) => value?.key ?? []);
  return [...[...identity.domains].map(bareLabel), ...names.map(withoutAffixes)].includes(label);
}

function isRelatedName(one: IdentityValue, other: IdentityValue, before: Identity): boolean {
  if (shareWord(one.shown, other.shown, isGenericKey) || isRespelled(one.key, other.key)) return true;
  if (one.field === 'legal_name' && isEqual(before.values.name, other)) return true;
  return [...before.domains].some((domain) => bareLabel(domain) === withoutAffixes(other.key));
}

// A developer who shows the legal name as the name, or no longer does.
function isKnownName({ values: before }: Identity, { values: after }: Identity): boolean {
  if (before.name?.key === after.name?.key) return false;
  return isEqual(before.legalName, after.name) || isEqual(before.name, after.legalName);
}

function keptLegalName({ values: before }: Identity, { values: after }: Identity): Comparison {
  const name = (isEqual(before.legalName, after.name) ? before.legalName : before.name)?.shown ?? '';
  return { field: 'legal_name', relation: 'kept', before: name, after: name };
}

function isEqual(one: IdentityValue | undefined, other: IdentityValue | undefined): boolean {
  return one !== undefined && one.key === other?.key;
}

function bareLabel(domain: string): string {
  return withoutAffixes(fold(parseHost(domain)?.label ?? domain));
}

function withoutAffixes(word: string): string {
  return word.replace(AFFIXES, '') || word;
}

function shownAfter(one: IdentityValue, other: IdentityValue): string {
  return one.shown === other.shown && other.form === 'mailbox' ? other.shown.replace(/^a /, 'another ') : other.shown;
}
