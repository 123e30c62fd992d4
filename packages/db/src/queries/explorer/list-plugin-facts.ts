import { type Cursor, formatCursor, listMark } from '@pi/domain/api';
import { eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { plugins } from '../../schema/plugins.ts';
import { inOrder, isAnyOf } from '../../statement-parts.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';
import { type EstimateState, listEstimateStates } from '../revenue/list-estimate-states.ts';
import { estimateMatching } from './estimate-matching.ts';
import { type FactsRelation, fromFacts } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { COUNTED, findPage } from './found-ids.ts';
import type { FoundQuery } from './found-parts.ts';
import { pageOf } from './page-of.ts';

export type ExplorerQuery = FoundQuery;

/** A plugin of a list over all marketplaces. */
export interface ExplorerRow {
  id: number;
  plugin: PluginRow;
  facts: Omit<FactRow, Tier>;
  /** Ours; null where its traits are not computed. */
  tags: string[] | null;
  /** The estimate that the facts have the numbers of; null where there is none. */
  estimate: EstimateState | null;
}

type FactRow = typeof pluginFacts.$inferSelect;
type Tier = `${string}Tier`;

export interface ExplorerPage {
  rows: ExplorerRow[];
  /** Plugins found: counted up to COUNTED, beyond that about as many as the planner expects. */
  total: number;
  isTotalEstimated: boolean;
  /** Rows of the list before this page. */
  before: number;
  /** Cursors of the pages after and before this one; null where there is none. */
  next: string | null;
  previous: string | null;
}

/**
 * One page of the plugins that pass all filters, over all marketplaces or some. Descending, unknown
 * values come last; ascending, plugins without the value are left out.
 * @param dbOf what the rows of a page are read from, by their database ids
 */
export async function listPluginFacts(
  db: Db,
  query: ExplorerQuery,
  given: FilterContext,
  dbOf: (ids: number[]) => Db = () => db,
): Promise<ExplorerPage> {
  const context = wholeContext(given);
  const found = await findPage(db, { ...query, limit: query.limit + 1 }, context);
  const page = pageOf(found.rows, query);
  const [rows, total] = await Promise.all([
    listFactRows(
      dbOf,
      page.rows.map(({ pluginId }) => pluginId),
      context,
    ),
    found.total ?? found.expected ?? estimateTotal(db, query, context),
  ]);
  const mark = listMark(query);
  const format = (cursor: Omit<Cursor, 'of'> | null) => cursor && formatCursor({ ...cursor, of: mark });
  return {
    rows,
    total,
    isTotalEstimated: found.total === null,
    before: page.before,
    next: format(page.next),
    previous: format(page.previous),
  };
}

async function estimateTotal(
  db: Db,
  { filters, counted = COUNTED }: ExplorerQuery,
  context: Required<FilterContext>,
): Promise<number> {
  const estimate = await estimateMatching(db, context.facts, filterConditions(filters, context));
  return Math.max(estimate, counted + 1);
}

/**
 * Plugins as the list shows them, in the order of their ids.
 * @param dbOf what they are read from
 */
export async function listFactRows(
  dbOf: (ids: number[]) => Db,
  ids: number[],
  { facts, today }: Required<FilterContext>,
): Promise<ExplorerRow[]> {
  if (ids.length === 0) return [];
  const db = dbOf(ids);
  const [rows, estimates] = await Promise.all([
    db
      .select({ id: plugins.id, plugin: pluginRowColumns, facts: factColumns(facts), tags: pluginTraits.tags })
      .from(fromFacts(facts))
      .innerJoin(plugins, eq(plugins.id, facts.pluginId))
      .leftJoin(companies, eq(companies.id, plugins.companyId))
      .leftJoin(pluginTraits, eq(pluginTraits.pluginId, facts.pluginId))
      .where(isAnyOf(facts.pluginId, ids)),
    listEstimateStates(db, ids, today),
  ]);
  const stateOf = new Map(estimates.map(({ pluginId, ...state }) => [pluginId, state]));
  return inOrder(ids, rows.map((row) => ({ ...row, estimate: stateOf.get(row.id) ?? null })) as ExplorerRow[]);
}

/** The columns of the relation that rows give: none that only an index is on. */
function factColumns(facts: FactsRelation): ShownColumns {
  const names = Object.keys(getTableColumns(pluginFacts)).filter((name) => !name.endsWith('Tier'));
  return Object.fromEntries(names.map((name) => [name, facts[name as keyof ShownColumns]])) as ShownColumns;
}

type ShownColumns = { [Name in Exclude<keyof FactRow, Tier>]: (typeof pluginFacts)[Name] };
