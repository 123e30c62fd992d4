import { and, asc, eq, gt, isNull, notExists, or, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
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
 * the value that they are sorted by come last, also where lists leave them out: in ascending order,
 * and by names. Each portion is a statement of its own.
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
  const unlisted = isUnlisted(query, context);
  if (unlisted) yield* readStored(db, query, context, limit, unlisted);
}

// Lists end with unknown values, descending; a list by names has no plugin without traits.
function isUnlisted({ sort, order }: ListQuery, context: Whole): SQL | undefined {
  if (sort === 'name') return lacksTraits(context);
  if (order === 'desc') return undefined;
  return or(...sortOf(sort, context).keys.map(({ value }) => isNull(value)));
}

function lacksTraits({ facts }: Whole): SQL {
  return notExists(
    new QueryBuilder().select({ one: sql`1` }).from(pluginTraits).where(eq(pluginTraits.pluginId, facts.pluginId)),
  );
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
