import type { Tx } from '@pi/db';
import {
  dissolveSplit,
  getShownCompany,
  listIdentifiersOfCompanies,
  type PluginOfSplit,
} from '@pi/db/queries/companies/change-companies';
import { listCompaniesOfPlugins, listMarketplacesOfCompanies } from '@pi/db/queries/companies/companies-of-plugins';
import {
  type ChangeWithMoves,
  type CompanyMove,
  listChangesAfterSplit,
} from '@pi/db/queries/companies/company-changes';
import { countCompaniesOnDays } from '@pi/db/queries/companies/company-days.sql';
import {
  assignCompanies,
  type CompanyChoice,
  refreshCompanyMarketplaces,
} from '@pi/db/queries/companies/derive-companies';
import { deriveCompanies } from '@pi/ingestion/derive';
import { companyIdentifiers, identifierKey, wantedIdentifiers } from '@pi/intelligence';
import { CompanyChangeError } from './company-change-error.ts';
import { keepAggregates } from './keep-aggregates.ts';

/**
 * Ends the company that a split made. What was moved goes back as long as its developer bears a
 * mark of the company it came from; what came or was sold since is matched anew.
 * @throws CompanyChangeError where a later change builds on it, or nothing tells any more what it
 * was split from
 */
export async function undoSplit(tx: Tx, change: ChangeWithMoves): Promise<void> {
  const [later] = await listChangesAfterSplit(tx, change);
  if (later) throw new CompanyChangeError(String(change.id), `change ${later} builds on it: undo that one first`);
  const [first] = change.moves;
  if (!first) {
    const { slug } = await getShownCompany(tx, change.companyId);
    const instead = `merge ${slug} into the company it was split from instead`;
    throw new CompanyChangeError(String(change.id), `the plugins it split off are forgotten: ${instead}`);
  }
  const origins = [];
  for (const { companyId } of change.moves) origins.push(await getShownCompany(tx, companyId));
  const companyIds = [...new Set([change.companyId, ...origins.map(({ id }) => id)])];
  await keepAggregates(tx, companyIds, async () => {
    const plugins = await dissolveSplit(tx, change, first.companyId);
    const back = await choicesBack(tx, change.moves, plugins);
    await assignCompanies(tx, back);
    const settled = new Set(back.map(({ pluginId }) => pluginId));
    const waiting = plugins.filter(({ pluginId }) => !settled.has(pluginId));
    const arrived: number[] = [];
    for (const marketplace of new Set(waiting.map((plugin) => plugin.marketplace)))
      arrived.push(...(await deriveCompanies(tx, marketplace)));
    await noteArrivals(tx, arrived, companyIds);
  });
}

async function choicesBack(
  tx: Tx,
  moves: readonly CompanyMove[],
  plugins: readonly PluginOfSplit[],
): Promise<CompanyChoice[]> {
  const moveOf = new Map(moves.map((move) => [move.pluginId, move]));
  const moved = plugins.flatMap(({ pluginId, marketplace, developer }) => {
    const move = moveOf.get(pluginId);
    return move ? [{ pluginId, move, marks: wantedIdentifiers(companyIdentifiers(marketplace, developer)) }] : [];
  });
  const borne = await listIdentifiersOfCompanies(
    tx,
    moves.map(({ companyId }) => companyId),
    moved.flatMap(({ marks }) => marks),
  );
  const known = new Set(borne.map((mark) => `${mark.companyId} ${identifierKey(mark)}`));
  return moved
    .filter(({ move, marks }) => marks.some((mark) => known.has(`${move.companyId} ${identifierKey(mark)}`)))
    .map(({ pluginId, move }) => ({
      pluginId,
      companyId: move.companyId,
      matchReason: move.matchReason ?? 'publisher',
    }));
}

// Plugins that waited may belong to any company by themselves: to those that are counted already,
// or to others.
async function noteArrivals(tx: Tx, pluginIds: readonly number[], counted: readonly number[]): Promise<void> {
  const others = (await listCompaniesOfPlugins(tx, pluginIds)).filter((id) => !counted.includes(id));
  await countCompaniesOnDays(tx, -1, others, pluginIds);
  await countCompaniesOnDays(tx, 1, others);
  for (const marketplace of await listMarketplacesOfCompanies(tx, others))
    await refreshCompanyMarketplaces(tx, marketplace, others);
}
