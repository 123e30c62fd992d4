import { and, eq, getTableName, lt, max, notExists, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Tx } from '../../client.ts';
import { companyChanges } from '../../schema/company-changes.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { selectRows } from '../../select-rows.ts';
import { primaryKeyOf, storedColumns } from './backup.sql.ts';

/** The SQL literals of a row. */
const Values = z.object({ values: z.string() });

/** The content of a revision without what is personal. */
const PUBLIC_CONTENT = sql`(${pluginRevisions.content} #- '{developer,email}')`;

/** The listed plugins of which no text holds an `@`, the first of each marketplace. */
export async function listPluginsForSeed(tx: Tx, perMarketplace: number): Promise<number[]> {
  const { id, marketplace, externalId, status } = plugins;
  const withAt = tx
    .select({ one: sql`1` })
    .from(pluginRevisions)
    .where(and(eq(pluginRevisions.pluginId, id), sql`${PUBLIC_CONTENT}::text like '%@%'`));
  const ranked = tx
    .select({
      id,
      rank: sql<number>`row_number() over (partition by ${marketplace} order by ${externalId})`.as('rank'),
    })
    .from(plugins)
    .where(and(eq(status, 'listed'), sql`concat(${externalId}, ${plugins.url}) not like '%@%'`, notExists(withAt)))
    .as('ranked');
  const rows = await tx.select({ id: ranked.id }).from(ranked).where(sql`${ranked.rank} <= ${perMarketplace}`);
  return rows.map((row) => row.id);
}

/** The newest day that was derived; null where there is none. */
export async function getNewestDay(tx: Tx): Promise<string | null> {
  const [row] = await tx.select({ day: max(marketplaceDays.day) }).from(marketplaceDays);
  return row?.day ?? null;
}

/** Whether an operator changed companies. */
export async function hasCorrections(tx: Tx): Promise<boolean> {
  return (await tx.$count(companyChanges)) > 0;
}

/** Removes e-mail addresses from revisions, and what belongs to days before one. */
export async function reduceForSeed(tx: Tx, firstDay: string): Promise<void> {
  await tx.update(pluginRevisions).set({ content: PUBLIC_CONTENT });
  await tx.delete(marketplaceDays).where(lt(marketplaceDays.day, firstDay));
  await tx.delete(marketChanges).where(lt(marketChanges.day, firstDay));
  await tx.delete(ingestionRuns).where(lt(ingestionRuns.day, firstDay));
  await tx.delete(pluginMetrics).where(lt(pluginMetrics.day, firstDay));
}

/**
 * The statements that insert all rows of a table, in the order of its primary key, and let its ids
 * continue after them; null where it is empty.
 */
export async function insertStatementOf(tx: Tx, table: PgTable): Promise<string | null> {
  const columns = Object.values(storedColumns(table));
  const literals = sql.join(
    columns.map((column) => sql`quote_nullable(${column})`),
    sql`, `,
  );
  const keys = sql.join(primaryKeyOf(table), sql`, `);
  const rows = await selectRows(
    tx,
    sql`select concat_ws(', ', ${literals}) as values from ${table} order by ${keys}`,
    Values,
  );
  if (rows.length === 0) return null;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const lines = rows.map(({ values }) => `(${values})`).join(',\n');
  const name = `public.${getTableName(table)}`;
  const next = columns
    .filter(({ generatedIdentity }) => generatedIdentity !== undefined)
    .map(
      (id) =>
        `\nperform setval(pg_get_serial_sequence('${name}', '${id.name}'), (select max(${id.name}) from ${name}));`,
    );
  return `insert into ${name} (${names}) overriding system value values\n${lines};${next.join('')}`;
}
