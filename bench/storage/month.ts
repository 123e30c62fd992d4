import { addDays } from '@pi/domain';
import type { EmbeddedServer } from '@pi/embedded-postgres';
import { sql } from 'drizzle-orm';
import { tableSizes } from '../day/bytes.ts';
import { FIRST_DAY, openScene, type SceneOptions } from '../day/scene.ts';
import { createOldWay, writeOldUnits, writeOldWay } from './old-way.ts';
import { measureWal, type Wal } from './wal.ts';

/** Days of the month before, and until tables that are emptied daily are as large as they stay. */
const MONTH = 31;
const DAYS_BEFORE = 3;
/** Tables, and those that stand for them in the old way. */
const REPLACED = ['plugin_metrics', 'plugins', 'ingestion_units'];
const OLD = ['old.metric_months', 'old.plugins', 'old.units'];

export interface MonthOfStorage {
  days: {
    what: string;
    /** Bytes a listing, by table, and of all. */
    wal: Record<string, number>;
    total: number;
    /** With the old way's tables in place of those that replaced them. */
    old: number;
  }[];
  /** Bytes that the tables grow by a listing and day. */
  disk: Record<string, number>;
  settings: string;
  /** What writing the metrics of all days took. */
  seconds: { old: number; own: number };
}

/**
 * Collects the days of a month and the first of the next in the whole path, each also in the old
 * way. No image of a page is logged (`full_page_writes` is off), as how many there are depends on
 * the time between two checkpoints.
 */
export async function measureMonth(
  server: EmbeddedServer,
  folder: string,
  options: Omit<SceneOptions, 'workers'>,
): Promise<MonthOfStorage> {
  const scene = await openScene(server, folder, { ...options, workers: 0 });
  const { db } = scene;
  await db.execute(sql`create extension pg_walinspect`);
  await db.execute(sql`alter system set full_page_writes = off`);
  await db.execute(sql`select pg_reload_conf()`);
  await createOldWay(db);
  const days: MonthOfStorage['days'] = [];
  const seconds = { old: 0, own: 0 };
  let before = new Map<string, number>();
  let listings = 0;
  for (let n = 0; n <= MONTH; n++) {
    const day = addDays(FIRST_DAY, n);
    let ofDay = 0;
    const own = await measureWal(db, async () => {
      ofDay = (await scene.runDay()).listings;
    });
    const old = await measureWal(db, async () => {
      const took = await writeOldWay(db, day);
      seconds.old += took.old;
      seconds.own += took.own;
      await writeOldUnits(db, day);
    });
    if (n >= DAYS_BEFORE) listings += ofDay;
    if (n >= MONTH - 1) {
      const share = (bytes: number) => bytes / ofDay;
      days.push({
        what: n === MONTH ? 'first day of a month' : 'last day of a month',
        wal: Object.fromEntries(
          Object.entries(own.byTable)
            .map(([table, bytes]) => [table, share(bytes)] as const)
            .toSorted((a, b) => b[1] - a[1]),
        ),
        total: share(own.total),
        old: share(own.total - bytesOf(own, REPLACED) + bytesOf(old, OLD)),
      });
    }
    await scene.tidy();
    if (n === DAYS_BEFORE - 1) before = await tableSizes(scene);
  }
  const after = await tableSizes(scene);
  const {
    rows: [settings],
  } = await db.execute<{ words: string }>(sql`
    select 'full_page_writes ' || current_setting('full_page_writes') || ', checkpoint_timeout '
      || current_setting('checkpoint_timeout') || ', max_wal_size ' || current_setting('max_wal_size') as words`);
  await scene.close();
  const grown = [...after].map(([table, bytes]) => [table, (bytes - (before.get(table) ?? 0)) / listings] as const);
  const disk = grown.filter(([table, bytes]) => bytes > 0.5 && !table.startsWith('old.'));
  return { days, disk: Object.fromEntries(disk), settings: settings?.words ?? '', seconds };
}

function bytesOf({ byTable }: Wal, tables: readonly string[]): number {
  return tables.reduce((sum, table) => sum + (byTable[table] ?? 0), 0);
}
