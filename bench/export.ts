import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { getExportTable } from '@pi/db/queries/exports/export-tables';
import { readEnv } from '@pi/domain/env';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { openExportFolder, readPortions, writeExport } from '@pi/operations/export';
import { DAY, seedExport } from './export/seed.ts';
import type { BenchOptions } from './run.ts';

const ROWS = 1_000_000;
/** Megabytes that an export may take above what the process has before it, however many rows. */
const TARGET = 200;
const MEGABYTE = 2 ** 20;

/**
 * Exporting so many rows, half of them plugins and half their numbers of a day, to a folder: the
 * peak of the process's memory above what it had before (the baseline), and the time against
 * reading the same rows without writing them.
 */
export async function run({ size = ROWS }: BenchOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  try {
    const url = await embeddedDatabase(server, 'export');
    await migrate(url);
    const { db, close } = connect(url, { max: 1 });
    await seedExport(db, Math.ceil(size / 2));
    const isMet = await measure(db, join(folder, 'exports'), size);
    await close();
    return isMet;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(db: Db, folder: string, size: number): Promise<boolean> {
  const baseline = process.memoryUsage.rss();
  const start = performance.now();
  const { tables, files } = await writeExport(db, openExportFolder(readEnv({}), folder), { now: new Date() });
  const exporting = performance.now() - start;
  // The peak of the whole process, which the kernel keeps: also between two looks.
  const peak = process.resourceUsage().maxRSS * 1024;
  const reading = await timed(() => readAll(db));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const above = (peak - baseline) / MEGABYTE;
  console.log(`${rows} rows, ${files.length} files, ${(bytes / MEGABYTE).toFixed(1)} MB of Parquet`);
  console.table({
    exported: { seconds: (exporting / 1000).toFixed(1), 'µs a row': ((exporting * 1000) / rows).toFixed(1) },
    'read alone': { seconds: (reading / 1000).toFixed(1), 'µs a row': ((reading * 1000) / rows).toFixed(1) },
  });
  console.log(`ratio exported / read alone: ${(exporting / reading).toFixed(2)}`);
  console.log(`memory: ${Math.round(peak / MEGABYTE)} MB at most, ${Math.round(baseline / MEGABYTE)} MB before`);
  console.log(`above: ${Math.round(above)} MB (target ${TARGET} or less)`);
  return above <= TARGET && rows >= size;
}

async function readAll(db: Db): Promise<void> {
  const of = { marketplace: 'chrome-web-store', days: { from: DAY, to: DAY } };
  for (const name of ['plugins', 'metrics']) for await (const _ of readPortions(db, getExportTable(name), of));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
