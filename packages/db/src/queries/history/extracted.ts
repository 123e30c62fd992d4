import { aliasedTable, sql } from 'drizzle-orm';
import { date, type PgTable, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { companyMoves } from '../../schema/company-changes.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';

/**
 * The temporary tables that hold what was extracted from a marketplace, until the transaction ends:
 * the columns of their tables; rows of a plugin have its external id beside them, which survives
 * the plugin.
 */
export const EXTRACTED = {
  plugins: extracted(plugins, 'old_plugins'),
  metrics: extracted(pluginMetrics, 'old_metrics'),
  revisions: extracted(pluginRevisions, 'old_revisions'),
  changes: extracted(marketChanges, 'old_changes'),
  days: extracted(marketplaceDays, 'old_days'),
  runs: extracted(ingestionRuns, 'old_runs'),
  stats: extracted(runFieldStats, 'old_stats'),
  moves: extracted(companyMoves, 'old_moves'),
  reviews: extracted(pluginReviews, 'old_reviews'),
  // Of earlier days, of plugins that were first read since.
  earlierMetrics: extracted(pluginMetrics, 'old_earlier_metrics'),
  earlierChanges: extracted(marketChanges, 'old_earlier_changes'),
};

/**
 * The units of each day that were read again from their kept responses; temporary like the others.
 */
export const readUnits = pgTable('read_units', { day: date('day').notNull(), key: text('key').notNull() }, (table) => [
  primaryKey({ columns: [table.day, table.key] }),
]);

/** `from` is the temporary table, with the columns of the one it holds rows of. */
function extracted<Table extends PgTable>(table: Table, name: string) {
  return {
    name,
    from: renamed(table, name),
    /** External id of the plugin that a row belongs to. */
    ofPlugin: sql<string>`${sql.identifier(name)}.of_plugin`,
  };
}

const IS_ALIAS = Symbol.for('drizzle:IsAlias');

/**
 * A table of the same columns under another name: an alias that stands for itself, not for the
 * table it is made from.
 */
function renamed<Table extends PgTable>(table: Table, name: string): Table {
  return new Proxy(aliasedTable(table, name) as unknown as Table, {
    get: (target, key) => (key === IS_ALIAS ? false : Reflect.get(target, key)),
  });
}
