import { type ListingField, UNREADABLE_KINDS } from '@pi/domain';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../client.ts';
import { runFieldStats } from '../schema/run-field-stats.ts';
import { records, textList } from './records.ts';

/** How often a field was found, see the table's columns. */
export type FieldStats = Omit<typeof runFieldStats.$inferSelect, 'runId'>;

const columns = {
  field: 'text',
  read: 'integer',
  present: 'integer',
  compared: 'integer',
  changed: 'integer',
  histogram: 'jsonb',
};

/** Adds a batch's statistics to its run's. */
export async function addFieldStats(tx: Tx, runId: string, stats: readonly FieldStats[]): Promise<void> {
  if (stats.length === 0) return;
  await tx.execute(sql`
    insert into run_field_stats as known (run_id, field, read, present, compared, changed, histogram)
    select ${runId}, field, read, present, compared, changed, histogram from ${records(stats, columns)}
    on conflict (run_id, field) do update set read = known.read + excluded.read, present = known.present + excluded.present,
      compared = known.compared + excluded.compared, changed = known.changed + excluded.changed,
      histogram = case when excluded.histogram = '{}' then known.histogram else (
        select jsonb_object_agg(bin, n) from (
          select bin, sum(part.n::int) as n
          from (select * from jsonb_each_text(known.histogram) union all select * from jsonb_each_text(excluded.histogram))
            as part (bin, n)
          group by bin
        ) total) end`);
}

/**
 * Counts the pages that came and could not be read among those that were read for a name, which no listing lacks: they are
 * known for good when the run ends, as what a second try mended counts no more. Doing it again changes nothing.
 */
export async function countUnreadable(tx: Tx, runId: string): Promise<void> {
  await tx.execute(sql`
    insert into run_field_stats as known (run_id, field, read, present, compared, changed, histogram)
    select ${runId}, ${'name' satisfies ListingField}, count(*), 0, 0, 0, '{}' from ingestion_failures
    where run_id = ${runId} and kind = any(${textList(UNREADABLE_KINDS)})
    on conflict (run_id, field) do update set read = known.present + excluded.read`);
}

/** The statistics of a run, by field. */
export async function listFieldStats(db: Queryable, runId: string): Promise<FieldStats[]> {
  const { runId: ofRun, ...shown } = getTableColumns(runFieldStats);
  return db.select(shown).from(runFieldStats).where(eq(ofRun, runId)).orderBy(asc(shown.field));
}

/** The statistics of a marketplace's last daily runs before a day that went to their end, suspect ones included. */
export async function listEarlierFieldStats(
  db: Queryable,
  { marketplace, day, runs }: { marketplace: string; day: string; runs: number },
): Promise<FieldStats[]> {
  const rows = await db.execute<FieldStats>(sql`
    select field, read, present, compared, changed, histogram from run_field_stats
    where run_id in (
      select id from ingestion_runs
      where marketplace = ${marketplace} and kind = 'daily' and day < ${day} and status in ('succeeded', 'partial')
        and error is null
      order by day desc limit ${runs})`);
  return [...rows];
}
