import { and, asc, gt } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { inPortions } from '../../statement-parts.ts';
import { fromFacts } from './facts-relation.ts';
import { filterConditions } from './filter-conditions.ts';
import { type FilterContext, wholeContext } from './filter-context.ts';
import { COUNTED, findPage } from './found-ids.ts';
import { type FoundQuery, listConditions } from './found-parts.ts';

/**
 * The database ids of all plugins of a list, some at a time: up to `counted` (COUNTED) in the order
 * of the list, more of them in the order in which they were stored first. Each portion is a
 * statement of its own.
 */
export async function* readFoundIds(
  db: Db,
  query: Pick<FoundQuery, 'filters' | 'sort' | 'order' | 'counted'>,
  given: FilterContext,
  limit: number,
): AsyncGenerator<number[]> {
  const context = wholeContext(given);
  const { total } = await findPage(db, { ...query, cursor: null, limit: 1 }, context);
  if (total !== null) {
    const { rows } = await findPage(db, { ...query, cursor: null, limit: query.counted ?? COUNTED }, context);
    yield* inPortions(
      rows.map(({ pluginId }) => pluginId),
      limit,
    );
    return;
  }
  const { facts } = context;
  // A name is never unknown, and not among the facts.
  const conditions = query.sort === 'name' ? filterConditions(query.filters, context) : listConditions(query, context);
  for (let after = 0; ; ) {
    const rows = await db
      .select({ id: facts.pluginId })
      .from(fromFacts(facts))
      .where(and(...conditions, gt(facts.pluginId, after)))
      .orderBy(asc(facts.pluginId))
      .limit(limit);
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length > 0) yield ids;
    if (ids.length < limit) return;
    after = ids.at(-1) ?? after;
  }
}
