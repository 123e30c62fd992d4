import type { Tx } from '@pi/db';
import { listAliasesInForce } from '@pi/db/queries/companies/aliases';
import { listSplitPairs } from '@pi/db/queries/companies/company-changes';
import { listDevelopers, listDevelopersOfCompanies, type StoredDeveloper } from '@pi/db/queries/companies/developers';
import { listKeyHolders } from '@pi/db/queries/companies/key-holders.sql';
import { listRejectedPairs } from '@pi/db/queries/companies/proposals';
import type { MatchTerm } from '@pi/domain';
import { type CompanyGroup, type MatchOptions, matchDevelopers } from '@pi/intelligence';
import { aliasKeys, toIdentifier } from './blocking-key-texts.ts';
import type { DeveloperChanges } from './update-developers.ts';

/**
 * A blocking key of more companies than this is not followed. The result is the same: what is
 * learned of a domain ends at three unlike developers, of a name at 64 that are at home elsewhere,
 * so that one more or less changes nothing; developers that share nothing else are neither joined
 * nor proposed; and those that share more are found by that. One developer of each of so many
 * companies is matched along, so that the key weighs as little as in the whole set.
 */
export const MOST_COMPANIES = 64;

/** Developers that are one company, all of whose matches are known. */
export interface AffectedGroup extends Omit<CompanyGroup, 'members'> {
  members: { developer: StoredDeveloper; evidence: MatchTerm[] }[];
}

export interface Affected {
  groups: AffectedGroup[];
  /** Proposals between two developers, at least one of which is of the groups. */
  proposals: { developers: [StoredDeveloper, StoredDeveloper]; weight: number; evidence: MatchTerm[] }[];
}

/**
 * Matches the developers that may be of another company since others changed: those that share a
 * blocking key with one that changed (what is learned of the key is another), those of their
 * companies, and those of companies that lose or gain one of these, until there are no more. All
 * developers that share a key with these are matched along, so that each of their pairs is weighed
 * as in the whole set; two others are as they were.
 * @param day the UTC day whose aliases count; null without any day
 */
export async function findAffected(tx: Tx, changes: DeveloperChanges, day: string | null): Promise<Affected> {
  const area = createArea(tx, changes);
  await area.addCompanies([...changes.changed, ...changes.vanished].flatMap(({ companyId }) => companyId ?? []));
  await area.addHolders([...changes.changed.flatMap((one) => one.blockingKeys), ...changes.formerKeys]);
  for (;;) {
    await area.loadSharing();
    const options = await listOptions(tx, area.list(), day);
    const isAliased = await area.addCompanies(options.aliases.map(({ companyId }) => companyId));
    if (isAliased) continue;
    const { groups, proposals } = matchDevelopers(area.list().map(toMatch), options);
    const matched = groups.map((group) => ({
      ...group,
      members: group.members.map(({ developer, evidence }) => ({ developer: area.get(developer), evidence })),
    }));
    const affected = matched.filter(({ members }) => members.some(({ developer }) => area.isAffected(developer)));
    if (await area.grow(affected)) continue;
    return {
      groups: affected,
      proposals: proposals
        .map((one) => ({ ...one, developers: [area.get(one.developers[0]), area.get(one.developers[1])] as const }))
        .filter(({ developers }) => developers.some((one) => area.isAffected(one)))
        .map((one) => ({ ...one, developers: [...one.developers] })),
    };
  }
}

function toMatch({ profile, companyId, splitInto }: StoredDeveloper) {
  return { ...profile, companyId, fixedIn: splitInto };
}

async function listOptions(tx: Tx, all: readonly StoredDeveloper[], day: string | null) {
  const companyIds = [...new Set(all.flatMap(({ companyId }) => companyId ?? []))];
  const rejected = [...(await listRejectedPairs(tx, companyIds)), ...(await listSplitPairs(tx, companyIds))];
  const aliases =
    day === null ? [] : await listAliasesInForce(tx, aliasKeys(all.flatMap((one) => one.blockingKeys)), day);
  return { aliases, rejected } satisfies MatchOptions;
}

/** The developers that are looked at. */
function createArea(tx: Tx, { changed }: DeveloperChanges) {
  const known = new Map(changed.map((one) => [one.id, one]));
  const byName = new Map(changed.map((one) => [nameOf(one), one]));
  const affected = new Set(changed.map(({ id }) => id));
  const companies = new Set<number>();
  /** The holders of each key that was looked up; of some companies only where it is of too many. */
  const holders = new Map<string, { ids: number[]; isOfMany: boolean }>();
  /** Affected ones whose keys were not looked up yet. */
  let fresh = [...changed];

  const add = (rows: readonly StoredDeveloper[]) => {
    for (const row of rows) {
      if (known.has(row.id)) continue;
      known.set(row.id, row);
      byName.set(nameOf(row), row);
    }
  };

  async function load(ids: readonly number[]): Promise<void> {
    add(
      await listDevelopers(
        tx,
        ids.filter((id) => !known.has(id)),
      ),
    );
  }

  async function lookUp(keys: Iterable<string>): Promise<void> {
    const wanted = [...new Set(keys)].filter((key) => !holders.has(key));
    for (const key of wanted) holders.set(key, { ids: [], isOfMany: false });
    for (const row of await listKeyHolders(tx, wanted.map(toIdentifier), MOST_COMPANIES + 1)) {
      const ofCompany = new Map(row.companyIds.map((company, index) => [company, row.developerIds[index] ?? 0]));
      const isOfMany = ofCompany.size > MOST_COMPANIES;
      holders.set(row.key, { ids: isOfMany ? [...ofCompany.values()] : row.developerIds, isOfMany });
    }
  }

  /** @returns whether any of them was not affected before */
  async function addAffected(ids: Iterable<number>): Promise<boolean> {
    const added = [...new Set(ids)].filter((id) => !affected.has(id));
    if (added.length === 0) return false;
    await load(added);
    for (const id of added) {
      const one = known.get(id);
      if (!one) continue;
      affected.add(id);
      fresh.push(one);
    }
    await addCompanies(added.flatMap((id) => known.get(id)?.companyId ?? []));
    return true;
  }

  async function addCompanies(ids: Iterable<number>): Promise<boolean> {
    const added = [...new Set(ids)].filter((id) => !companies.has(id));
    if (added.length === 0) return false;
    for (const id of added) companies.add(id);
    const members = await listDevelopersOfCompanies(tx, added);
    add(members);
    // Those that changed say themselves which company they have.
    return addAffected(members.map(({ id }) => id));
  }

  async function addHolders(keys: readonly string[]): Promise<void> {
    await lookUp(keys);
    await addAffected(keys.flatMap((key) => (holders.get(key)?.isOfMany ? [] : (holders.get(key)?.ids ?? []))));
  }

  return {
    addCompanies,
    addHolders,
    list: () => [...known.values()],
    isAffected: ({ id }: StoredDeveloper) => affected.has(id),

    get(one: { marketplace: string; key: string }): StoredDeveloper {
      const found = byName.get(nameOf(one));
      if (!found) throw new Error(`developer ${nameOf(one)} was not passed`);
      return found;
    },

    /** Loads all that share a key with an affected one. */
    async loadSharing(): Promise<void> {
      const keys = fresh.flatMap((one) => one.blockingKeys);
      fresh = [];
      await lookUp(keys);
      await load([...new Set(keys.flatMap((key) => holders.get(key)?.ids ?? []))]);
    },

    /** Adds all members of the groups. @returns whether there is any new one */
    grow(groups: readonly AffectedGroup[]): Promise<boolean> {
      return addAffected(groups.flatMap(({ members }) => members.map(({ developer }) => developer.id)));
    },
  };
}

function nameOf({ marketplace, key }: { marketplace: string; key: string }): string {
  return `${marketplace} ${key}`;
}
