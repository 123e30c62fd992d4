import type { Queryable } from '@pi/db';
import { type DevelopersAround, listDevelopersAround } from '@pi/db/queries/changes/developers-around';
import { type CompanyCard, listCompanyCards } from '@pi/db/queries/companies/company-cards';
import type { Developer } from '@pi/domain';
import { standardizeCompanyName } from '@pi/intelligence';
import { findCompanies } from './find-companies.ts';

/** An owner as a change names it. */
export interface NamedOwner {
  /** Of its company; null where its developer belongs to no stored company. */
  slug: string | null;
  /** The company's name, else the developer's, standardized. */
  name: string;
  /** Plugins of the company in all marketplaces, without delisted ones; null without a company. */
  plugins: number | null;
}

/** Who owned a plugin before and after a change; null where the listing names no one. */
export interface OwnersAround {
  before: NamedOwner | null;
  after: NamedOwner | null;
}

/**
 * The owners before and after changes of the owner, by the change's database id: the companies
 * that the developers of the listings belong to now. Its statements are the same few however many
 * changes are asked for.
 */
export async function listOwnersAround(
  db: Queryable,
  changeIds: readonly number[],
): Promise<Map<number, OwnersAround>> {
  const pairs = await listDevelopersAround(db, changeIds);
  const companyOf = await companiesOf(db, pairs);
  const named = (marketplace: string, developer: Developer | null): NamedOwner | null => {
    if (!developer) return null;
    const card = companyOf(marketplace, developer);
    const plugins = card?.marketplaces.reduce((sum, { pluginCount }) => sum + pluginCount, 0) ?? null;
    return { slug: card?.slug ?? null, name: card?.name ?? standardizeCompanyName(developer.name).display, plugins };
  };
  return new Map(
    pairs.map(({ changeId, marketplace, before, after }) => [
      changeId,
      { before: named(marketplace, before), after: named(marketplace, after) },
    ]),
  );
}

async function companiesOf(db: Queryable, pairs: readonly DevelopersAround[]) {
  const found = await findCompanies(db, pairs);
  const cards = new Map((await listCompanyCards(db, found.ids)).map((card) => [card.id, card]));
  return (marketplace: string, developer: Developer): CompanyCard | undefined =>
    cards.get(found.idOf(marketplace, developer) ?? 0);
}
