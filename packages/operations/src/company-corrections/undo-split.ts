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
import { CompanyChangeError } from '../errors.ts';
import { withAggregates } from './with-aggregates.ts';

/**
 * Dissolves the company that a split created. Its plugins return while their developer shares an
 * identifier with the company they came from; plugins that came or were sold since are matched
 * again.
 * @throws CompanyChangeError where a later change builds on it, or the split-off plugins are
 * deleted
 */
export async function undoSplit(tx: Tx, change: ChangeWithMoves): Promise<void> {
  const [later] = await listChangesAfterSplit(tx, change);
  if (later) throw new CompanyChangeError(String(change.id), `change ${later} builds on it: undo that one first`);
  const [first] = change.moves;
  if (!first) {
    const { slug } = await getShownCompany(tx, change.companyId);
    const instead = `merge ${slug} into the company it was split from instead`;
    throw new CompanyChangeError(String(change.id), `the plugins it split off are deleted: ${instead}`);
  }
  const origins = [];
  for (const { companyId } of change.moves) origins.push(await getShownCompany(tx, companyId));
  const companyIds = [...new Set([change.companyId, ...origins.map(({ id }) => id)])];
  await withAggregates(tx, companyIds, async () => {
    const plugins = await dissolveSplit(tx, change, first.companyId);
    const returning = await chooseReturning(tx, change.moves, plugins);
    await assignCompanies(tx, returning);
    const returningIds = new Set(returning.map(({ pluginId }) => pluginId));
    const others = plugins.filter(({ pluginId }) => !returningIds.has(pluginId));
    const matched: number[] = [];
    for (const marketplace of new Set(others.map((plugin) => plugin.marketplace)))
      matched.push(...(await deriveCompanies(tx, marketplace)));
    await countMatched(tx, matched, companyIds);
  });
}

async function chooseReturning(
  tx: Tx,
  moves: readonly CompanyMove[],
  plugins: readonly PluginOfSplit[],
): Promise<CompanyChoice[]> {
  const moveOf = new Map(moves.map((move) => [move.pluginId, move]));
  const moved = plugins.flatMap(({ pluginId, marketplace, developer }) => {
    const move = moveOf.get(pluginId);
    return move ? [{ pluginId, move, identifiers: wantedIdentifiers(companyIdentifiers(marketplace, developer)) }] : [];
  });
  const shared = await listIdentifiersOfCompanies(
    tx,
    moves.map(({ companyId }) => companyId),
    moved.flatMap(({ identifiers }) => identifiers),
  );
  const known = new Set(shared.map((identifier) => `${identifier.companyId} ${identifierKey(identifier)}`));
  return moved
    .filter(({ move, identifiers }) => identifiers.some((one) => known.has(`${move.companyId} ${identifierKey(one)}`)))
    .map(({ pluginId, move }) => ({
      pluginId,
      companyId: move.companyId,
      matchReason: move.matchReason ?? 'publisher',
    }));
}

/**
 * Counts the companies that plugins which waited were matched to by themselves: they may be others
 * than those that are counted already.
 */
export async function countMatched(tx: Tx, pluginIds: readonly number[], counted: readonly number[]): Promise<void> {
  const others = (await listCompaniesOfPlugins(tx, pluginIds)).filter((id) => !counted.includes(id));
  await countCompaniesOnDays(tx, -1, others, pluginIds);
  await countCompaniesOnDays(tx, 1, others);
  for (const marketplace of await listMarketplacesOfCompanies(tx, others))
    await refreshCompanyMarketplaces(tx, marketplace, others);
}
