import type { Tx } from '@pi/db';
import {
  assignCompanies,
  fillCompanySites,
  insertCompanies,
  listCompanyCandidates,
  listDevelopersWithCompany,
  listPluginsWithoutCompany,
  listSlugsLike,
  lockCompanies,
} from '@pi/db/queries/derive-companies';
import { companyIdentity, companySlug } from '@pi/intelligence';
import { chooseCompanies } from './choose-companies.ts';

const AT_ONCE = 5000;

/**
 * Finds or makes the company of every plugin of the marketplace that has none: by site and name, across marketplaces.
 * @returns how many plugins got a company
 */
export async function deriveCompanies(tx: Tx, marketplace: string): Promise<number> {
  await lockCompanies(tx);
  let assigned = 0;
  for (;;) {
    const found = await deriveSome(tx, marketplace);
    assigned += found;
    if (found < AT_ONCE) return assigned;
  }
}

async function deriveSome(tx: Tx, marketplace: string): Promise<number> {
  const waiting = await listPluginsWithoutCompany(tx, marketplace, AT_ONCE);
  if (waiting.length === 0) return 0;
  const identities = waiting.map(({ developer }) => companyIdentity(developer));
  const keys = unique(identities.map((one) => one.key));
  const domains = unique(identities.flatMap((one) => one.domain ?? []));
  const { made, choices, newSites } = chooseCompanies(waiting, {
    candidates: await listCompanyCandidates(tx, keys, domains),
    developers: await listDevelopersWithCompany(
      tx,
      marketplace,
      unique(waiting.map(({ developer }) => developer.name)),
    ),
    slugs: await listSlugsLike(tx, unique(identities.map((one) => companySlug(one.display, () => false)))),
  });
  const ids = await insertCompanies(tx, made);
  await fillCompanySites(tx, newSites);
  const idOf = (company: number) => (company > 0 ? company : (ids[-company - 1] ?? 0));
  await assignCompanies(
    tx,
    choices.map(({ pluginId, company }) => ({ pluginId, companyId: idOf(company) })),
  );
  return waiting.length;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
