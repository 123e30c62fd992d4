import type { IdentityField } from '@pi/domain';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { parseHost } from '../companies/parse-host.ts';
import { IDENTITY_PLACES, type Identity, type IdentityPlace, type IdentityValue, userOf } from './identity.ts';
import { isRelatedLabel } from './is-related-label.ts';
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

interface Pair {
  place: IdentityPlace;
  one: IdentityValue;
  other: IdentityValue;
}

/** The places by which others reach the owner, where a stranger's address means something. */
const CONTACTS: ReadonlySet<IdentityPlace> = new Set(['site', 'website', 'mail', 'privacy']);

/**
 * Compares who two contents say they belong to: one comparison per field that both state. A value
 * that starts or stops being shown says nothing. Two contacts that go to one address are another's
 * even at a shared host, or from one, unless the owner or the product bears its name.
 * @param product name of the product that both are of
 */
export function compareIdentities(before: Identity, after: Identity, product = ''): Comparison[] {
  const pairs = IDENTITY_PLACES.flatMap((place) => pairAt(place, before, after) ?? []);
  const strangers = strangersIn(pairs, before, fold(product));
  const compared = pairs.flatMap((pair) => comparePair(pair, before, strangers) ?? []);
  if (isKnownName(before, after)) compared.push(keptLegalName(before, after));
  return [...Map.groupBy(compared, ({ field }) => field).values()].flatMap((same) => strongest(same) ?? []);
}

// The site of the developer and that of the listing are one field where nobody verified them.
function strongest(same: readonly Comparison[]): Comparison | undefined {
  const ranks: Relation[] = ['changed', 'weak', 'moved', 'kept'];
  return ranks.flatMap((rank) => same.find(({ relation }) => relation === rank) ?? [])[0];
}

function pairAt(place: IdentityPlace, before: Identity, after: Identity): Pair | null {
  if (place === 'legalName' && isKnownName(before, after)) return null;
  const one = before.values[place] ?? onlySite(place, before, after);
  const other = after.values[place] ?? onlySite(place, after, before);
  return one && other ? { place, one, other } : null;
}

/** The site of the listing for that of the developer, where the one replaces the other. */
function onlySite(place: IdentityPlace, { values }: Identity, { values: beside }: Identity): IdentityValue | undefined {
  return place === 'site' && !beside.website ? values.website : undefined;
}

/** Keys of addresses that are not the owner's, and that two fields go to. */
function strangersIn(pairs: readonly Pair[], before: Identity, product: string): ReadonlySet<string> {
  const strange = pairs.filter(({ place, one, other }) => {
    if (!CONTACTS.has(place) || one.key === other.key) return false;
    return !isOwn(other, before) && !isRelatedLabel(labelOf(other), product);
  });
  const byKey = Map.groupBy(strange, ({ other }) => other.key);
  const fieldsOf = (same: Pair[]) => new Set(same.map(({ one, other }) => fieldOf(one, other))).size;
  return new Set([...byKey].flatMap(([key, same]) => (fieldsOf(same) > 1 ? key : [])));
}

function comparePair(pair: Pair, before: Identity, strangers: ReadonlySet<string>): Comparison | null {
  const { place, one, other } = pair;
  const isStrangers = CONTACTS.has(place) && strangers.has(other.key) && one.key !== other.key;
  const relation = isStrangers ? 'changed' : relationOf(one, other, before);
  return relation && { field: fieldOf(one, other), relation, before: one.shown, after: shownAfter(one, other) };
}

// A site is verified as far as both are.
function fieldOf(one: IdentityValue, other: IdentityValue): IdentityField {
  return one.field === other.field ? one.field : 'claimed_site';
}

function relationOf(one: IdentityValue, other: IdentityValue, before: Identity): Relation | null {
  if (one.key === other.key) return 'kept';
  if (one.field === 'github_owner') return isOwn(other, before) ? 'moved' : 'changed';
  if (one.form === 'account') return 'changed';
  if (one.form === 'name') return isRelatedName(one, other, before) ? 'moved' : 'changed';
  if (other.form === 'domain') {
    if (one.form === 'domain') return isOwn(other, before) ? 'moved' : 'changed';
    return isOwn(other, before) ? null : 'weak';
  }
  if (other.form === 'mailbox') return 'weak';
  // A page moves to a shared host, or from one to another.
  const isSameHost = one.key.split('/')[0] === other.key.split('/')[0];
  if (one.field === 'repository_owner') {
    if (one.form !== 'page' || !isSameHost) return null;
    return isOwn(other, before) ? 'moved' : 'changed';
  }
  return one.form === 'page' && isSameHost && one.field !== 'privacy_site' ? 'weak' : null;
}

/** Whether a domain, page or account is the identity's, by what it showed, or bears its name. */
function isOwn(value: IdentityValue, { values, domains, users }: Identity): boolean {
  if (domains.has(value.key)) return true;
  const label = labelOf(value);
  const names = [values.name, values.legalName].flatMap((name) => name?.key ?? []);
  const known = [...[...domains].map(labelOfDomain), ...users, ...names];
  // Domains are typed wrongly; accounts that differ in a letter are two.
  const isTyped = value.form === 'domain';
  return known.some((one) => isRelatedLabel(one, label) || (isTyped && isRespelled(one, label)));
}

function isRelatedName(one: IdentityValue, other: IdentityValue, before: Identity): boolean {
  if (shareWord(one.shown, other.shown, isGenericKey) || isRespelled(one.key, other.key)) return true;
  // What a key lacks may be written together with the rest: `Vadu Team`, `VaduTeam`.
  if (isRespelled(fold(one.shown), fold(other.shown))) return true;
  if (one.field === 'legal_name' && isEqual(before.values.name, other)) return true;
  return [...before.domains].some((domain) => isRelatedLabel(labelOfDomain(domain), other.key));
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

function labelOf(value: IdentityValue): string {
  return value.form === 'domain' ? labelOfDomain(value.key) : userOf(value);
}

function labelOfDomain(domain: string): string {
  return fold(parseHost(domain)?.label ?? domain);
}

function shownAfter(one: IdentityValue, other: IdentityValue): string {
  return one.shown === other.shown && other.form === 'mailbox' ? other.shown.replace(/^a /, 'another ') : other.shown;
}
