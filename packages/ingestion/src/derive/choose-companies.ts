import type { NewCompany, UnusedCompany } from '@pi/db/queries/companies/derive-companies';
import type { StoredDeveloper } from '@pi/db/queries/companies/developers';
import { companySlug } from '@pi/intelligence';
import type { AffectedGroup } from './affected-developers.ts';

/** A group, and the company of a developer that lost its last plugin to the group. */
export interface Succession {
  group: AffectedGroup;
  companyId: number;
}

/**
 * Gives groups their stored companies: the one that an operator chose, else the one that most
 * plugins of the group have, then the oldest, then one whose last developer it succeeds. A company
 * goes to one group.
 * @returns the companies by group; some groups get none
 */
export function claimCompanies(
  groups: readonly AffectedGroup[],
  successions: readonly Succession[],
): Map<AffectedGroup, number> {
  const companyOf = new Map(groups.flatMap((group) => (group.fixedIn === null ? [] : [[group, group.fixedIn]])));
  const taken = new Set(companyOf.values());
  const claims = [...groups.flatMap(listClaims).sort(compareClaims), ...successions];
  for (const { group, companyId } of claims) {
    if (companyOf.has(group) || taken.has(companyId)) continue;
    companyOf.set(group, companyId);
    taken.add(companyId);
  }
  return companyOf;
}

/** Company ids below zero stand for new companies: -1 is the first of `newCompanies`. */
export interface CompanyChoices {
  newCompanies: NewCompany[];
  companyOf: Map<AffectedGroup, number>;
}

/**
 * Gives each group that claims no company one that lost all its plugins: one that had one of its
 * accounts, or one of its name at no other site; else a new one.
 * @param slugs those in use
 */
export function fillCompanies(
  groups: readonly AffectedGroup[],
  known: { unused: readonly UnusedCompany[]; slugs: readonly string[] },
): CompanyChoices {
  const unused = indexUnused(known.unused);
  const slugs = new Set(known.slugs);
  const choices: CompanyChoices = { newCompanies: [], companyOf: new Map() };
  const byAge = groups.toSorted((a, b) => ageOf(a) - ageOf(b));
  for (const group of byAge) {
    const id = unused.takeFor(group);
    if (id !== null) choices.companyOf.set(group, id);
  }
  for (const group of byAge) {
    if (choices.companyOf.has(group)) continue;
    const { name, nameKey, siteDomain } = group;
    const slug = companySlug(name, (one) => slugs.has(one));
    slugs.add(slug);
    choices.newCompanies.push({ slug, name, nameKey, siteDomain });
    choices.companyOf.set(group, -choices.newCompanies.length);
  }
  return choices;
}

/** The accounts of a group's developers, as `company_identifiers` has them. */
export function accountsOfGroup({ members }: AffectedGroup): string[] {
  return members.map(({ developer }) => `${developer.marketplace} ${developer.key}`);
}

/** How many plugins a developer has. */
export function countPlugins({ profile }: StoredDeveloper): number {
  return profile.names.reduce((sum, { listings }) => sum + listings, 0);
}

interface Claim {
  group: AffectedGroup;
  companyId: number;
  plugins: number;
  age: number;
}

function listClaims(group: AffectedGroup): Claim[] {
  const counts = new Map<number, number>();
  for (const { developer } of group.members) {
    const { companyId } = developer;
    if (companyId !== null) counts.set(companyId, (counts.get(companyId) ?? 0) + countPlugins(developer));
  }
  return [...counts].map(([companyId, plugins]) => ({ group, companyId, plugins, age: ageOf(group) }));
}

function compareClaims(a: Claim, b: Claim): number {
  return b.plugins - a.plugins || a.companyId - b.companyId || a.age - b.age;
}

// Of stored developers the oldest; new ones come after them: the first of them is -1.
function ageOf({ members }: AffectedGroup): number {
  return Math.min(...members.map(({ developer: { id } }) => (id > 0 ? id : 2 ** 40 - id)));
}

function indexUnused(unused: readonly UnusedCompany[]) {
  const byAccount = new Map<string, UnusedCompany[]>();
  for (const one of unused)
    for (const account of one.accounts) byAccount.set(account, [...(byAccount.get(account) ?? []), one]);
  const byName = Map.groupBy(unused, (one) => one.nameKey);
  const taken = new Set<number>();
  return {
    /** @returns the id of a company that is not used from now on; null when none fits */
    takeFor(group: AffectedGroup): number | null {
      const { nameKey, siteDomain } = group;
      const isSameSite = (one: UnusedCompany) => Number(one.siteDomain === siteDomain);
      const namesakes = (byName.get(nameKey) ?? [])
        .filter((one) => isSameSite(one) || one.siteDomain === null || siteDomain === null)
        .toSorted((a, b) => isSameSite(b) - isSameSite(a));
      const own = accountsOfGroup(group)
        .flatMap((account) => byAccount.get(account) ?? [])
        .toSorted((a, b) => Number(b.nameKey === nameKey) - Number(a.nameKey === nameKey) || a.id - b.id);
      const company = [...own, ...namesakes].find(({ id }) => !taken.has(id));
      if (company) taken.add(company.id);
      return company?.id ?? null;
    },
  };
}
