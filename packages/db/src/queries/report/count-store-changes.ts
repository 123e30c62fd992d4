import { type Day, KINDS_OF_GROUP, PERMISSION_RISKS } from '@pi/domain';
import { and, count, countDistinct, eq, gte, inArray, lte, or, type SQL } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { addsOneOf, isOfHands } from '../changes/change-conditions.ts';

/** What happened in a marketplace in some days. */
export interface StoreChanges {
  /** Plugins that changed hands. */
  changedHands: number;
  /** Plugins whose permissions are of high risk now and that asked for another one of high risk. */
  riskier: number;
  /** Changes of a stated price. */
  priceChanges: number;
}

/** The days of a marketplace between which changes are counted, both included. */
export interface StoreSpan {
  marketplace: string;
  from: Day;
  to: Day;
}

const { kind, day, marketplace, pluginId } = marketChanges;

/**
 * The changes of each marketplace in its days; one without any is missing. It reads the changes of
 * these kinds and days alone.
 * @param risky the names of the permissions of high risk, by marketplace
 */
export async function countStoreChanges(
  db: Db,
  spans: readonly StoreSpan[],
  risky: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, StoreChanges>> {
  const days = spans.flatMap(({ from, to }) => [from, to]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return new Map();
  const ofEach = spans.map(({ marketplace: name, from, to }) =>
    and(eq(marketplace, name), gte(day, from), lte(day, to)),
  );
  // The first and last day of all bound what is read from the index by kind and day.
  const during = and(gte(day, first), lte(day, last), or(...ofEach));
  const [hands, risks, prices] = await Promise.all([
    countPlugins(db, and(during, inArray(kind, KINDS_OF_GROUP.hands), isOfHands)),
    countRiskier(db, and(during, inArray(kind, KINDS_OF_GROUP.permission), addsOneOf(risky))),
    countRows(db, and(during, inArray(kind, KINDS_OF_GROUP.price))),
  ]);
  const names = new Set([...hands.keys(), ...risks.keys(), ...prices.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      { changedHands: hands.get(name) ?? 0, riskier: risks.get(name) ?? 0, priceChanges: prices.get(name) ?? 0 },
    ]),
  );
}

async function countPlugins(db: Db, condition: SQL | undefined): Promise<Map<string, number>> {
  const rows = await db
    .select({ marketplace, n: countDistinct(pluginId) })
    .from(marketChanges)
    .where(condition)
    .groupBy(marketplace);
  return new Map(rows.map((row) => [row.marketplace, row.n]));
}

async function countRiskier(db: Db, condition: SQL | undefined): Promise<Map<string, number>> {
  const rows = await db
    .select({ marketplace, n: countDistinct(pluginId) })
    .from(marketChanges)
    .innerJoin(pluginFacts, eq(pluginFacts.pluginId, pluginId))
    .where(and(condition, eq(pluginFacts.risk, PERMISSION_RISKS.indexOf('high'))))
    .groupBy(marketplace);
  return new Map(rows.map((row) => [row.marketplace, row.n]));
}

async function countRows(db: Db, condition: SQL | undefined): Promise<Map<string, number>> {
  const rows = await db.select({ marketplace, n: count() }).from(marketChanges).where(condition).groupBy(marketplace);
  return new Map(rows.map((row) => [row.marketplace, row.n]));
}
