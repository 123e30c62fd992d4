import type { AliasKind, Day, Developer } from '@pi/domain';
import { standardizeCompanyName } from '../companies/company-name.ts';
import { findAlias } from '../matching/aliases.ts';
import { type Features, readFeatures } from '../matching/developer-features.ts';
import { profileDeveloper } from '../matching/profile-developers.ts';

/** The developer that a listing states from a day on. */
export interface StatedDeveloper {
  /** UTC day. */
  day: Day;
  /** Null or undefined: it states none, and the one before stays. */
  developer: Developer | null | undefined;
}

/** A name or domain that belongs to a company for a time. */
export interface OwnerAlias {
  kind: AliasKind;
  /** Standardized. */
  value: string;
  companyId: number;
  /** First UTC day; null: always. */
  from: Day | null;
  /** First UTC day on which it is not so any more; null: until today. */
  to: Day | null;
  source: string;
}

/** What is known of companies. */
export interface KnownOwners {
  today: Day;
  /** Of the developers' names and domains, on any day. */
  aliases: readonly OwnerAlias[];
  /** The company that a developer belongs to today; null where none is stored. */
  companyOf(developer: Developer): number | null;
}

/** A time in which a plugin has one owner. */
export interface OwnerPeriod {
  /** First UTC day. */
  from: Day;
  /** First UTC day of the next owner; null for the present one. */
  to: Day | null;
  companyId: number | null;
  /** The developer's newest name in this time, standardized for readers. */
  developerName: string;
  /** The alias that gives the developer to the company; null: it is its own company. */
  alias: OwnerAlias | null;
}

/**
 * Who owned a plugin when: the company that an alias gives its developer to on the day, else the
 * one that its developer belongs to. A company that a developer belongs to only since an alias is
 * not its owner before.
 * @param stated the developers that its revisions state, oldest first
 */
export function ownerPeriods(stated: readonly StatedDeveloper[], known: KnownOwners): OwnerPeriod[] {
  const periods: OwnerPeriod[] = [];
  for (const { from, to, developer } of listSpans(stated)) {
    const features = readFeatures(profileDeveloper('', [{ externalId: '', name: '', developer }]));
    const days = [from, ...listDaysBetween(from, to, known.aliases)];
    for (const [at, day] of days.entries()) {
      const owner = findOwner(developer, features, day, known);
      const period = { from: day, to: days[at + 1] ?? to, ...owner };
      const last = periods.at(-1);
      if (last && isSameOwner(last, period)) periods.splice(-1, 1, { ...period, from: last.from });
      else periods.push(period);
    }
  }
  return periods;
}

interface Span {
  from: Day;
  to: Day | null;
  developer: Developer;
}

// Of several on one day the last counts.
function listSpans(stated: readonly StatedDeveloper[]): Span[] {
  const named = new Map(stated.flatMap(({ day, developer }) => (developer ? [[day, developer] as const] : [])));
  const days = [...named];
  return days.map(([from, developer], at) => ({ from, to: days[at + 1]?.[0] ?? null, developer }));
}

function listDaysBetween(from: Day, to: Day | null, aliases: readonly OwnerAlias[]): Day[] {
  const days = aliases.flatMap((alias) => [alias.from ?? [], alias.to ?? []].flat());
  return [...new Set(days)].filter((day) => day > from && (to === null || day < to)).sort();
}

type Owner = Pick<OwnerPeriod, 'companyId' | 'developerName' | 'alias'>;

function findOwner(developer: Developer, features: Features, day: Day, known: KnownOwners): Owner {
  const developerName = standardizeCompanyName(developer.name).display;
  const alias = aliasOn(day, features, known);
  if (alias) return { companyId: alias.companyId, developerName, alias };
  const companyId = known.companyOf(developer);
  const isByAlias = aliasOn(known.today, features, known)?.companyId === companyId;
  return { companyId: isByAlias ? null : companyId, developerName, alias: null };
}

function aliasOn(day: Day, features: Features, { aliases }: KnownOwners): OwnerAlias | null {
  const inForce = aliases.filter((alias) => isInForce(alias, day));
  const found = findAlias(features, inForce);
  if (!found) return null;
  const { companyId, term } = found;
  return inForce.find((one) => one.companyId === companyId && one.value === term.value) ?? null;
}

function isInForce({ from, to }: OwnerAlias, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

function isSameOwner(one: OwnerPeriod, other: OwnerPeriod): boolean {
  if (one.companyId !== null || other.companyId !== null) return one.companyId === other.companyId;
  return standardizeCompanyName(one.developerName).key === standardizeCompanyName(other.developerName).key;
}
