import { addDays, type Day } from '@pi/domain';
import { and, asc, count, gt, gte, isNotNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';

const PERIOD = 30;
const SPARK_DAYS = 90;

/** What a table of stores shows of a marketplace beside its newest figures. */
export interface StoreFigures {
  marketplace: string;
  /** Plugins that came and went in 30 days. */
  appeared: number;
  disappeared: number;
  /** Plugins that changed hands in 30 days. */
  changedHands: number;
  /**
   * Of the plugins with a category, those with a day of update, and those not updated for a year.
   */
  dated: number;
  notUpdated: number;
  /** The total of the primary number over 90 days, oldest first. */
  totals: { day: Day; value: number }[];
}

/** These figures of every marketplace that was read in the 90 days up to a day. */
export async function listStoreFigures(db: Db, to: Day): Promise<StoreFigures[]> {
  const [days, hands, updates] = await Promise.all([listDays(db, to), countHands(db, to), sumUpdates(db)]);
  const since = addDays(to, -PERIOD);
  return [...Map.groupBy(days, (row) => row.marketplace)].map(([marketplace, rows]) => {
    const recent = rows.filter(({ day }) => day > since);
    return {
      marketplace,
      appeared: recent.reduce((sum, row) => sum + row.appeared, 0),
      disappeared: recent.reduce((sum, row) => sum + row.disappeared, 0),
      changedHands: hands.get(marketplace) ?? 0,
      ...(updates.get(marketplace) ?? { dated: 0, notUpdated: 0 }),
      totals: rows.flatMap(({ day, total }) => (total === null ? [] : [{ day, value: total }])),
    };
  });
}

function listDays(db: Db, to: Day) {
  const { marketplace, day, appeared, disappeared, primaryTotal } = marketplaceDays;
  return db
    .select({ marketplace, day, appeared, disappeared, total: primaryTotal })
    .from(marketplaceDays)
    .where(and(gt(day, addDays(to, -SPARK_DAYS)), lte(day, to)))
    .orderBy(asc(day));
}

async function countHands(db: Db, to: Day): Promise<Map<string, number>> {
  const { marketplace, changedHandsOn } = pluginFacts;
  const rows = await db
    .select({ marketplace, plugins: count() })
    .from(pluginFacts)
    .where(and(isNotNull(changedHandsOn), gte(changedHandsOn, addDays(to, 1 - PERIOD))))
    .groupBy(marketplace);
  return new Map(rows.map((row) => [row.marketplace, row.plugins]));
}

async function sumUpdates(db: Db): Promise<Map<string, Pick<StoreFigures, 'dated' | 'notUpdated'>>> {
  const { marketplace, scope, dated, notUpdated } = categoryFacts;
  const rows = await db
    .select({
      marketplace,
      dated: sql`sum(${dated})`.mapWith(Number),
      notUpdated: sql`sum(${notUpdated})`.mapWith(Number),
    })
    .from(categoryFacts)
    .where(sql`${scope} = 'shared'`)
    .groupBy(marketplace);
  return new Map(rows.map(({ marketplace: name, ...sums }) => [name, sums]));
}
