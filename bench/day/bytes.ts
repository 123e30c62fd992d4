import type { EmbeddedServer } from '@pi/embedded-postgres';
import { sql } from 'drizzle-orm';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

/** Until tables that are emptied or rewritten every day are as large as they stay. */
const DAYS_BEFORE = 10;
/**
 * From one day of a month to the same of the next: a month's first day costs more than its last.
 */
const ORDINARY_DAYS = 31;
/** pg-boss keeps what is done for so long (`deleteAfterSeconds`); here days pass in seconds. */
const JOBS_KEPT_DAYS = 3;

export interface DayBytes {
  /**
   * Bytes a listing and ordinary day, indexes included, by table; what stays as large as it was is
   * left out.
   */
  byTable: Record<string, number>;
  total: number;
}

/**
 * What the days of a month add to the database, each collected in the whole path: the leaves of an
 * index split all at once some day, so a single day tells too much or too little. After each day
 * the tables are vacuumed, as autovacuum does in the hours between two days.
 */
export async function measureBytes(
  server: EmbeddedServer,
  folder: string,
  options: Omit<SceneOptions, 'workers'>,
): Promise<DayBytes> {
  const scene = await openScene(server, folder, { ...options, workers: 0 });
  let before = new Map<string, number>();
  let listings = 0;
  for (let n = 1; n <= DAYS_BEFORE + ORDINARY_DAYS; n++) {
    const day = await scene.runDay();
    if (n > DAYS_BEFORE) listings += day.listings;
    await scene.db.execute(sql`
      delete from pgboss.job where state > 'active' and data->>'run' in (
        select id::text from ingestion_runs where day <= (select max(day) from ingestion_runs) - ${JOBS_KEPT_DAYS}::int)`);
    await scene.tidy();
    if (n === DAYS_BEFORE) before = await tableSizes(scene);
  }
  const after = await tableSizes(scene);
  await scene.close();
  const grown = [...after].map(([table, bytes]) => [table, (bytes - (before.get(table) ?? 0)) / listings] as const);
  return {
    byTable: Object.fromEntries(grown.filter(([, bytes]) => bytes > 0).toSorted((a, b) => b[1] - a[1])),
    total: grown.reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}

/**
 * Bytes of every table with its indexes and long values, those of partitions under the table they
 * are parts of.
 */
export async function tableSizes({ db }: Pick<Scene, 'db'>): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ table: string; bytes: string }>(sql`
    select coalesce(pg_partition_root(rel.oid), rel.oid)::regclass::text as table, sum(pg_total_relation_size(rel.oid)) as bytes
    from pg_class rel join pg_namespace space on space.oid = relnamespace
    where relkind in ('r', 'p', 'm') and nspname !~ '^pg_' and nspname <> 'information_schema'
    group by 1`);
  return new Map(rows.map(({ table, bytes }) => [table, Number(bytes)]));
}
