import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { addDays } from '@pi/domain';
import type { EmbeddedServer } from '@pi/embedded-postgres';
import { sql } from 'drizzle-orm';
import { median } from '../interleaved.ts';
import { workOf } from './growth.ts';
import { FIRST_DAY, openScene, type Scene, type SceneOptions } from './scene.ts';

const DAYS_BEFORE = { usual: 30, long: 300 } as const;
const ROUNDS = 5;

export interface HistoryCost {
  /**
   * Processor time of a day, ours and the database’s, with the long history over that with the
   * usual one.
   */
  ratio: number;
  /** Days before the measured ones. */
  days: typeof DAYS_BEFORE;
}

/** The same days after 30 days of history and after 300, in turn. */
export async function measureHistory(
  server: EmbeddedServer,
  folder: string,
  options: Omit<SceneOptions, 'workers'>,
): Promise<HistoryCost> {
  const scenes: Scene[] = [];
  for (const days of Object.values(DAYS_BEFORE)) {
    const scene = await openScene(server, folder, { ...options, workers: 0 });
    scenes.push(scene);
    await scene.runDay();
    await scene.runDay();
    await fillHistory(scene, days);
    await scene.tidy();
  }
  const costs: number[][] = scenes.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, scene] of scenes.entries()) {
      const day = await scene.runDay();
      if (round > 0) costs[at]?.push(workOf(day));
      await scene.tidy();
    }
  }
  for (const scene of scenes) await scene.close();
  const [usual = [], long = []] = costs;
  return { ratio: median(long) / median(usual), days: DAYS_BEFORE };
}

interface HistoryTable extends Record<string, unknown> {
  table: string;
  columns: { name: string; type: string }[];
}

/** Copies the second day's rows of every table that has days to as many days before the first. */
async function fillHistory({ db }: Scene, days: number): Promise<void> {
  const copied = addDays(FIRST_DAY, 1);
  const back = Array.from({ length: days }, (_, n) => n + 2);
  await ensureMetricPartitions(
    db,
    back.map((n) => addDays(copied, -n)),
  );
  for (const { table, columns } of await historyTables({ db })) {
    const names = columns.map(({ name }) => sql.identifier(name));
    const has = (wanted: string) => columns.some(({ name }) => name === wanted);
    const where = has('day')
      ? sql`day = ${copied}`
      : has('run_id')
        ? sql`run_id in (select id from ingestion_runs where day = ${copied})`
        : sql`seen_at::date = ${copied}`;
    await db.execute(sql`
      insert into ${sql.raw(table)} (${sql.join(names, sql`, `)})
      select ${sql.join(columns.map(shifted), sql`, `)} from ${sql.raw(table)}
      cross join (select generate_series(2, ${days + 1}::int) as back) earlier where ${where}
      on conflict do nothing`);
  }
}

/**
 * Tables that have rows of days, of runs or of moments; those that others point to first. Generated
 * ids are left out.
 */
async function historyTables({ db }: Pick<Scene, 'db'>): Promise<HistoryTable[]> {
  const { rows } = await db.execute<HistoryTable>(sql`
    select rel.oid::regclass::text as table,
      json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null)) order by attnum) as columns
    from pg_class rel join pg_attribute on attrelid = rel.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
    group by rel.oid having bool_or(attname in ('day', 'run_id', 'seen_at'))
    order by bool_or(attname = 'run_id'), rel.oid`);
  return rows;
}

// Ids that others point to are made anew the same way everywhere.
function shifted({ name, type }: { name: string; type: string }) {
  const column = sql.identifier(name);
  if (type === 'date') return sql`${column} - back`;
  if (type.startsWith('timestamp')) return sql`${column} - make_interval(days => back)`;
  if (type === 'uuid') return sql`md5(${column}::text || back)::uuid`;
  return sql`${column}`;
}
