import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@pi/embedded-postgres';
import { type MonthOfStorage, measureMonth } from './storage/month.ts';

const STORES = [
  { marketplace: 'wordpress', size: 2000 },
  { marketplace: 'chrome-web-store', size: 500 },
] as const;
/** Bytes of `plugin_metrics` a listing and day at most, indexes included. */
const METRICS_WAL = 250;
const METRICS_DISK = 120;
/** Of what the old way logs on the same day, at most. */
const SHARE = 0.5;

/**
 * What a day writes to disk, by table: the log (WAL) of the last day of a month and of the first of
 * the next, and what the tables grow by in between. In the same call the old way writes the same
 * days beside it: arrays of months, plugins whose counts are indexed, and units of work that are
 * written several times (see `storage/old-way.ts`).
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-storage-'));
  chmodSync(folder, 0o755); // the server's user has to get in
  const server = await startEmbedded({ dir: join(folder, 'pg') });
  try {
    let isMet = true;
    for (const store of STORES) isMet = report(store.marketplace, await measureMonth(server, folder, store)) && isMet;
    return isMet;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(marketplace: string, { days, disk, settings, seconds }: MonthOfStorage): boolean {
  console.log(`\n${marketplace}: bytes a listing and day, indexes included (${settings})`);
  const tables = [...new Set([...days.flatMap(({ wal }) => Object.keys(wal)), ...Object.keys(disk)])];
  const rows = tables.map((table) => [
    table,
    {
      ...Object.fromEntries(days.map((day) => [`WAL ${day.what}`, round(day.wal[table])])),
      'disk a day': round(disk[table]),
    },
  ]);
  console.table(Object.fromEntries(rows));
  const misses: string[] = [];
  for (const { what, total, old, wal } of days) {
    const share = total / old;
    console.log(`WAL of the ${what}: ${round(total)}; with the old way ${round(old)}: ${Math.round(share * 100)} %`);
    if (share > SHARE) misses.push(`the ${what} logs more than half of the old way`);
    if ((wal.plugin_metrics ?? 0) > METRICS_WAL)
      misses.push(`the ${what}: plugin_metrics logs more than ${METRICS_WAL}`);
  }
  if ((disk.plugin_metrics ?? 0) > METRICS_DISK) misses.push(`plugin_metrics takes more than ${METRICS_DISK}`);
  console.log(
    `Writing the numbers of the same days: the old way takes ${(seconds.old / seconds.own).toFixed(1)} times as long`,
  );
  for (const miss of misses) console.log(`missed: ${miss}`);
  return misses.length === 0;
}

function round(bytes = 0): number {
  return Math.round(bytes * 10) / 10;
}
