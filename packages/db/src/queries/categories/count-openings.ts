import { OPENINGS, type Opening, type OpeningsOf, openingOf } from '@pi/domain/api';
import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { filterConditions } from '../explorer/filter-conditions.ts';
import type { FilterContext } from '../explorer/filter-context.ts';

/**
 * How many plugins each list of openings of a category has. Those that ask for a size are counted
 * in one reading of the category's larger plugins, the others by themselves.
 */
export async function countOpenings(db: Db, of: OpeningsOf, context: FilterContext): Promise<Record<Opening, number>> {
  const lists = OPENINGS.map((name) => ({ name, filters: openingOf(name, of).filters }));
  const sized = lists.filter(({ filters }) => filters[of.number] !== undefined);
  const least = Math.min(...sized.map(({ filters }) => filters[of.number]?.from ?? 0));
  const large = filterConditions({ category: [of.category], status: ['all'], [of.number]: { from: least } }, context);
  const counts = await Promise.all([
    countEach(db, sized, large, context),
    ...lists
      .filter((one) => !sized.includes(one))
      .map((one) => countEach(db, [one], filterConditions(one.filters, context), context)),
  ]);
  return Object.assign({}, ...counts) as Record<Opening, number>;
}

type List = { name: Opening; filters: ReturnType<typeof openingOf>['filters'] };

/** Counts lists among the plugins that meet some conditions. */
async function countEach(db: Db, lists: readonly List[], among: SQL[], context: FilterContext) {
  const columns = lists.map(({ name, filters }) => {
    const isIn = and(...filterConditions(filters, context));
    return [name, sql<number>`(count(*) filter (where ${isIn}))::int`] as const;
  });
  const [row] = await db
    .select(Object.fromEntries(columns))
    .from(pluginFacts)
    .where(and(...among));
  return row ?? {};
}
