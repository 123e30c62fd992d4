import type { Db, Tx } from '@pi/db';
import {
  type CompanyChange,
  type CompanyMove,
  dissolveSplit,
  findCompany,
  getChange,
  getShownCompany,
  listChangesAfterSplit,
  noteUndone,
  unmerge,
} from '@pi/db/queries/change-companies';
import { countCompaniesOnDays, listCompaniesOfPlugins, listMarketplacesOfCompanies } from '@pi/db/queries/company-days';
import { assignCompanies, lockCompanies, refreshCompanyMarketplaces } from '@pi/db/queries/derive-companies';
import { deriveCompanies } from '../derive/companies.ts';
import { CompanyChangeError } from './company-change-error.ts';
import { keepAggregates } from './keep-aggregates.ts';

/**
 * Undoes a merge or split: every plugin it moved is where it was, and those that came since are where they belong by
 * themselves. Merges can be undone in any order; a split only when no later change builds on the company it made.
 * @param slug the company it must be a change of, where one was named
 * @throws CompanyChangeError naming the change that is unknown, undone already, or has to be undone first
 */
export async function undoChange(tx: Db | Tx, changeId: number, slug?: string): Promise<void> {
  await tx.transaction(async (tx) => {
    await lockCompanies(tx);
    const change = await getChange(tx, changeId);
    if (!change) throw new CompanyChangeError(String(changeId), 'there is no change of that id');
    if (slug !== undefined && (await findCompany(tx, slug))?.id !== change.companyId)
      throw new CompanyChangeError(slug, `change ${changeId} is none of this company`);
    if (change.undoneAt) throw new CompanyChangeError(String(changeId), 'it is undone already');
    if (change.kind === 'merge') await undoMerge(tx, change);
    else await undoSplit(tx, change);
    await noteUndone(tx, changeId);
  });
}

type Undone = CompanyChange & { moves: CompanyMove[] };

async function undoMerge(tx: Tx, { companyId, moves }: Undone): Promise<void> {
  const merged = moves.map((move) => move.companyId);
  const { id: shown } = await getShownCompany(tx, companyId);
  await keepAggregates(tx, [shown, ...merged], async () => {
    for (const id of merged) await unmerge(tx, id);
  });
}

async function undoSplit(tx: Tx, change: Undone): Promise<void> {
  const [later] = await listChangesAfterSplit(tx, change);
  if (later) throw new CompanyChangeError(String(change.id), `change ${later} builds on it: undo that one first`);
  const [first] = change.moves;
  if (!first) return;
  const origins = await Promise.all(change.moves.map(({ companyId }) => getShownCompany(tx, companyId)));
  const companyIds = [...new Set([change.companyId, ...origins.map(({ id }) => id)])];
  await keepAggregates(tx, companyIds, async () => {
    const plugins = await dissolveSplit(tx, change, first.companyId);
    await assignCompanies(tx, change.moves.flatMap(backAgain));
    const moved = new Set(change.moves.map(({ pluginId }) => pluginId));
    const since = plugins.filter(({ pluginId }) => !moved.has(pluginId));
    for (const marketplace of new Set(since.map((plugin) => plugin.marketplace)))
      await deriveCompanies(tx, marketplace);
    await noteArrivals(tx, since, companyIds);
  });
}

function backAgain({ pluginId, companyId, because }: CompanyMove) {
  return pluginId === null ? [] : [{ pluginId, companyId, because: because ?? ('publisher' as const) }];
}

// Plugins that came since may belong to any company by themselves: to those that are counted already, or to others.
async function noteArrivals(
  tx: Tx,
  plugins: readonly { pluginId: number }[],
  counted: readonly number[],
): Promise<void> {
  const ids = plugins.map(({ pluginId }) => pluginId);
  const others = (await listCompaniesOfPlugins(tx, ids)).filter((id) => !counted.includes(id));
  await countCompaniesOnDays(tx, -1, others, ids);
  await countCompaniesOnDays(tx, 1, others);
  for (const marketplace of await listMarketplacesOfCompanies(tx, others))
    await refreshCompanyMarketplaces(tx, marketplace, others);
}
