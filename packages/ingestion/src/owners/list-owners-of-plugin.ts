import type { Queryable } from '@pi/db';
import { listAliasesOf } from '@pi/db/queries/companies/aliases';
import { listCompanyCards } from '@pi/db/queries/companies/company-cards';
import { getShownCompanies } from '@pi/db/queries/companies/derive-companies';
import { getCompaniesOfDevelopers, listStatedDevelopers } from '@pi/db/queries/companies/owners';
import { type AliasKind, type Day, type Developer, dayOf } from '@pi/domain';
import { blockingKeys, hashedDeveloperKey, identifierKey, ownerPeriods, profileDeveloper } from '@pi/intelligence';
import { aliasKeys } from '../derive/blocking-key-texts.ts';

/** A time in which a plugin has one owner. */
export interface PluginOwner {
  /** First UTC day. */
  from: Day;
  /** First UTC day of the next owner; null for the present one. */
  to: Day | null;
  /** The owner's; null where its developer belongs to no stored company. */
  companySlug: string | null;
  /** The company's name, else the developer's, standardized. */
  name: string;
  /** The developer's newest name in this time, standardized. */
  developerName: string;
  /** The alias that gives the developer to the company; null: it is the developer's own. */
  alias: { kind: AliasKind; value: string; source: string } | null;
}

/**
 * Who owned a plugin when, oldest first: from the developers of its revisions, and the aliases in
 * force at the time.
 * @param today the UTC day on which developers belong to the companies they are stored with
 */
export async function listOwnersOfPlugin(
  db: Queryable,
  pluginId: number,
  today: Day = dayOf(new Date()),
): Promise<PluginOwner[]> {
  const stated = await listStatedDevelopers(db, pluginId);
  const developers = stated.flatMap(({ developer }) => developer ?? []);
  const marketplace = stated[0]?.marketplace ?? '';
  const aliases = await listAliasesOf(db, aliasKeys(distinct(developers.flatMap((one) => keysOf(marketplace, one)))));
  const companyIds = await getCompaniesOfDevelopers(db, marketplace, distinct(developers.map(hashedDeveloperKey)));
  const shown = await getShownCompanies(
    db,
    new Set([...companyIds.values(), ...aliases.map(({ companyId }) => companyId)]),
  );
  const shownAs = (companyId: number) => shown.get(companyId) ?? companyId;
  const periods = ownerPeriods(stated, {
    today,
    aliases: aliases.map((alias) => ({ ...alias, companyId: shownAs(alias.companyId) })),
    companyOf: (developer) => {
      const companyId = companyIds.get(hashedDeveloperKey(developer));
      return companyId === undefined ? null : shownAs(companyId);
    },
  });
  const cards = new Map((await listCompanyCards(db, [...shown.values()])).map((card) => [card.id, card]));
  return periods.map(({ from, to, companyId, developerName, alias }) => {
    const company = companyId === null ? undefined : cards.get(companyId);
    return {
      from,
      to,
      companySlug: company?.slug ?? null,
      name: company?.name ?? developerName,
      developerName,
      alias: alias && { kind: alias.kind, value: alias.value, source: alias.source },
    };
  });
}

/** The owner of a plugin on a UTC day; null before its first revision. */
export async function getOwnerOn(db: Queryable, pluginId: number, day: Day, today?: Day): Promise<PluginOwner | null> {
  const owners = await listOwnersOfPlugin(db, pluginId, today);
  return owners.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null;
}

function keysOf(marketplace: string, developer: Developer): string[] {
  return blockingKeys(profileDeveloper(marketplace, [{ externalId: '', name: '', developer }])).map(identifierKey);
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
