import { addDays } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { companyMarketplaces } from '../../schema/companies.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { asEarlier } from './earlier.ts';
import { factsAsOf } from './facts-as-of.sql.ts';
import { type AsOf, pluginsAsOf } from './plugins-as-of.sql.ts';

/**
 * A database to read from as of a day: in each `select` of it, the tables of plugins, their facts,
 * numbers, revisions, reviews and changes, of a marketplace's days and runs, and of companies'
 * aggregates have what they had on the day, as the data are now. It is for queries that are built:
 * raw statements and transactions read what is there today.
 */
export function readAsOf(db: Db, of: AsOf): Db {
  // A relation sees those before it under its own table's name: those that need the tables come
  // first.
  const relations: [PgTable, SQL][] = [
    [companyMarketplaces, companiesAsOf(of)],
    [pluginFacts, factsAsOf(of)],
    [plugins, pluginsAsOf(of)],
    ...([pluginMetrics, marketChanges, marketplaceDays, ingestionRuns, pluginReviews] as const).map(
      (table): [PgTable, SQL] => [table, sql`select * from ${table} where day <= ${of.day}`],
    ),
    [
      pluginRevisions,
      sql`select * from ${pluginRevisions} where seen_at < ${addDays(of.day, 1)}::timestamp at time zone 'UTC'`,
    ],
  ];
  const withs = relations.map(([table, relation]) => db.$with(getTableConfig(table).name, {}).as(relation));
  const { select, selectDistinct, selectDistinctOn } = db.with(...withs);
  const reads = { select, selectDistinct, selectDistinctOn };
  const then = new Proxy(db, {
    get: (target, name) => (Object.hasOwn(reads, name) ? Reflect.get(reads, name) : Reflect.get(target, name)),
  });
  return asEarlier(then);
}

/** As `refreshCompanyMarketplaces` computes the aggregates. */
function companiesAsOf(of: AsOf): SQL {
  return sql`select company_id, marketplace, count(*)::int as plugin_count,
      (sum(users) filter (where status = 'listed'))::float8 as users,
      (sum(downloads) filter (where status = 'listed'))::float8 as downloads,
      (sum(rating_count) filter (where status = 'listed'))::bigint as rating_count,
      (sum(rating * rating_count) filter (where status = 'listed')
        / nullif(sum(rating_count) filter (where status = 'listed' and rating is not null), 0))::float8 as rating
    from (${pluginsAsOf(of)}) state
    where company_id is not null and status <> 'delisted' group by company_id, marketplace`;
}
