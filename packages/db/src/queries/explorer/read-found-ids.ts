import { and, asc, gt, isNull, or, type SQL } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { inPortions } from '../../statement-parts.ts';
import { fromFacts } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { COUNTED, findPage } from './found-ids.ts';
import type { FoundQuery, Whole } from './found-parts.ts';
import { sortOf } from './sort-keys.ts';

type ListQuery = Pick<FoundQuery, 'filters' | 'sort' | 'order' | 'counted'>;

/**
 * The database ids of all plugins that pass filters, some at a time: up to `counted` (COUNTED) in
 * the order of the list, more of them in the order in which they were stored first. Plugins without
 * the value that they are sorted by come last, in ascending order too, where lists leave them out.
 * Each portion is a statement of its own.
 */
export async function* readFoundIds(
  db: Db,
  query: ListQuery,
  given: FilterContext,
  limit: number,
): AsyncGenerator<number[]> {
  const context = wholeContext(given);
  const { total } = await findPage(db, { ...query, cursor: null, limit: 1 }, context);
  if (total === null) return yield* readStored(db, query, context, limit);
  const { rows } = await findPage(db, { ...query, cursor: null, limit: query.counted ?? COUNTED }, context);
  yield* inPortions(
    rows.map(({ pluginId }) => pluginId),
    limit,
  );
  // A name is never unknown.
  if (query.order === 'desc' || query.sort === 'name') return;
  const unknown = or(...sortOf(query.sort, context).keys.map(({ value }) => isNull(value)));
  yield* readStored(db, query, context, limit, unknown);
}

async function* readStored(
  db: Db,
  { filters }: ListQuery,
  context: Whole,
  limit: number,
  more?: SQL,
): AsyncGenerator<number[]> {
  const { facts } = context;
  for (let after = 0; ; ) {
    const rows = await db
      .select({ id: facts.pluginId })
      .from(fromFacts(facts))
      .where(and(...filterConditions(filters, context), more, gt(facts.pluginId, after)))
      .orderBy(asc(facts.pluginId))
      .limit(limit);
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length > 0) yield ids;
    if (ids.length < limit) return;
    after = ids.at(-1) ?? after;
  }
}
