import type { Db, Tx } from '@pi/db';
import { refreshPluginFacts } from '@pi/db/queries/facts/refresh-plugin-facts.sql';
import { sql } from 'drizzle-orm';
import { SEEDED } from './seed.ts';

/** Bytes of the log that a day of a marketplace writes for its plugins and for their facts. */
interface DayLog {
  plugins: number;
  facts: number;
}

/** Indexes that only orders of lists need; without them lists are as they were before. */
const OF_ORDERS = ['ratings', 'per_1000', 'growth_7d', 'growth_30d', 'growth_90d', 'growth_365d', 'rating', 'updated']
  .concat('listed', 'company_plugins', 'price', 'risk', 'marketplace', 'marketplace_rating', 'marketplace_ratings')
  .map((name) => `plugin_facts_${name}_idx`)
  .concat(...['users_change', 'downloads_change', 'stars', 'name', 'marketplace'].map((name) => `plugins_${name}_idx`));

/**
 * What the log grows by when all numbers of a marketplace change as they do in a day, a plugin,
 * with the indexes that only orders need and without them. It leaves the database as it was.
 */
export async function measureLog(db: Db): Promise<Record<string, { plugins: string; facts: string }>> {
  const info = SEEDED.find(({ name }) => name === 'firefox');
  if (!info) return {};
  const count = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from plugins where marketplace = ${info.name}`,
  );
  const each = (bytes: number) => `${Math.round(bytes / (count.rows[0]?.n ?? 1))} bytes`;
  const measured: Record<string, { plugins: string; facts: string }> = {};
  for (const isIndexed of [true, false]) {
    const { plugins, facts } = await rolledBack(db, async (tx) => {
      if (!isIndexed) for (const name of OF_ORDERS) await tx.execute(sql`drop index ${sql.identifier(name)}`);
      return logOfDay(tx, info);
    });
    measured[isIndexed ? 'all indexes' : 'without those of orders'] = { plugins: each(plugins), facts: each(facts) };
  }
  return measured;
}

// Half a percent up or down; every tenth plugin gets ratings.
async function logOfDay(tx: Tx, info: (typeof SEEDED)[number]): Promise<DayLog> {
  const start = await position(tx);
  await tx.execute(sql`
    update plugins set users = users * (0.995 + 0.01 * (abs(hashint4(id + 3)) % 1000) / 1000),
      users_change_30d = (users_change_30d + 1) * (0.995 + 0.01 * (abs(hashint4(id + 3)) % 1000) / 1000) - 1,
      rating_count = rating_count + (case when id % 10 = 0 then 1 else 0 end)
    where marketplace = ${info.name}`);
  const between = await position(tx);
  await refreshPluginFacts(tx, info);
  return { plugins: between - start, facts: (await position(tx)) - between };
}

async function position(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ bytes: string }>(
    sql`select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes`,
  );
  return Number(rows[0]?.bytes);
}

async function rolledBack<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined;
  await db
    .transaction(async (tx) => {
      result = { value: await work(tx) };
      tx.rollback();
    })
    .catch((error) => {
      if (!result) throw error;
    });
  if (!result) throw new Error('nothing was measured');
  return result.value;
}
