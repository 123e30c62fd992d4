import type { RunCounts } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { type FieldStats, foldFieldStats } from '../health/fold-field-stats.ts';

/** Adds what a batch did to its run's counts and statistics: one statement, as every batch runs it. */
export async function addCounts(
  tx: Tx,
  runId: string,
  added: RunCounts,
  fields: readonly FieldStats[] = [],
): Promise<void> {
  const counted = sql`
    update ingestion_runs set counts = ${sumOf(sql`counts`, sql`${JSON.stringify(added)}::jsonb`)} where id = ${runId}`;
  if (fields.length === 0) await tx.execute(counted);
  else
    await tx.execute(sql`
      with counted as (${counted})
      insert into run_field_stats as known (run_id, sums) values (${runId}, ${JSON.stringify(foldFieldStats(fields))}::jsonb)
      on conflict (run_id) do update set sums = ${sumOf(sql`known.sums`, sql`excluded.sums`)}`);
}

/** Two flat objects of whole numbers, added up key by key. */
function sumOf(one: SQL, other: SQL): SQL {
  return sql`(
    select coalesce(jsonb_object_agg(key, n), '{}') from (
      select key, sum(value::int) as n
      from (select * from jsonb_each_text(${one}) union all select * from jsonb_each_text(${other})) parts
      group by key
    ) sums)`;
}
