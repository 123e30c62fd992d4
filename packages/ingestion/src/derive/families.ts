import type { Queryable, Tx } from '@pi/db';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import {
  assignFamilies,
  insertFamilies,
  listPluginsDueForFamily,
  updateFamilies,
  updateProductFamilies,
} from '@pi/db/queries/companies/derive-families';
import { type FamilyCandidate, listFamilyCandidates } from '@pi/db/queries/companies/family-candidates.sql';
import { companySlug, findProducts } from '@pi/intelligence';
import { type CompanyProduct, chooseFamilies, type FamilyChoice } from './choose-families.ts';

/** Plugins whose families are derived in one transaction. */
const PORTION = 5000;

/**
 * Links the plugins of one product in several marketplaces, for the companies of the marketplace's
 * plugins that are new, changed, or have another company. Works in portions, each in a transaction
 * of its own; a second call changes nothing.
 */
export async function deriveFamilies(db: Queryable, marketplace: string): Promise<void> {
  while ((await db.transaction((tx) => derivePortion(tx, marketplace))) === PORTION);
}

async function derivePortion(tx: Tx, marketplace: string): Promise<number> {
  await lockCompanies(tx);
  const due = await listPluginsDueForFamily(tx, marketplace, PORTION);
  if (due.length === 0) return 0;
  const candidates = await listFamilyCandidates(tx, due);
  const familyOf = new Map(candidates.flatMap(({ pluginId, family }) => (family ? [[pluginId, family]] : [])));
  const members = await saveFamilies(tx, chooseFamilies(listProducts(candidates), familyOf));
  await assignFamilies(tx, [...due, ...candidates.map((one) => one.pluginId)], members);
  await updateProductFamilies(tx, due);
  return due.length;
}

function listProducts(candidates: readonly FamilyCandidate[]): CompanyProduct[] {
  const byCompany = Map.groupBy(candidates, (one) => one.company.id);
  return [...byCompany.values()].flatMap((plugins) => {
    const company = plugins[0]?.company;
    if (!company) return [];
    const listings = plugins.map(({ pluginId, ...listing }) => ({ id: pluginId, ...listing }));
    return findProducts(listings, company).map((product) => ({ ...product, company }));
  });
}

async function saveFamilies(tx: Tx, choices: readonly FamilyChoice[]) {
  const rows = choices.map(({ company, name, familyId, pluginIds }) => {
    const slug = companySlug(`${company.slug} ${name}`, () => false);
    return { companyId: company.id, slug, name, familyId, pluginIds };
  });
  const known = rows.flatMap(({ familyId, ...row }) => (familyId === null ? [] : [{ ...row, familyId }]));
  await updateFamilies(tx, known);
  const added = await insertFamilies(
    tx,
    rows.filter((row) => row.familyId === null),
  );
  return [...known, ...added].flatMap(({ familyId, pluginIds }) =>
    pluginIds.map((pluginId) => ({ pluginId, familyId })),
  );
}
