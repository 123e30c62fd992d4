import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { getExportTable } from '@pi/db/queries/exports/export-tables';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { readPortions } from '@pi/operations/export';
import type { ExportCost } from './export/exporter.ts';
import { DAY, seedExport } from './export/seed.ts';
import type { BenchOptions } from './run.ts';

const ROWS = 1_000_000;
/** Megabytes that an export may take above what its process has before it, however many rows. */
const TARGET = 200;
const MEGABYTE = 2 ** 20;
/** V8 leaves what it could free while there is room: with this it frees early. */
const SMALL = ['--optimize-for-size'];

/**
 * Exporting so many rows, half of them plugins and half their numbers of a day, to a folder, in
 * processes of their own: the peak of their memory above what they had before, as they run and
 * with the garbage collected early, and the time against reading the same rows without writing
 * them (the baseline).
 */
export async function run({ size = ROWS }: BenchOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  try {
    const url = await embeddedDatabase(server, 'export');
    await migrate(url);
    const { db, close } = connect(url, { max: 1 });
    await seedExport(db, Math.ceil(size / 2));
    const isMet = await measure(db, url, folder, size);
    await close();
    return isMet;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(db: Db, url: string, folder: string, size: number): Promise<boolean> {
  const usual = runExport(url, join(folder, 'usual'), []);
  const small = runExport(url, join(folder, 'small'), SMALL);
  const reading = await timed(() => readAll(db));
  console.log(`${usual.rows} rows, ${usual.files} files, ${inMegabytes(usual.fileBytes)} of Parquet`);
  const row = (ms: number) => ({ seconds: (ms / 1000).toFixed(1), 'µs a row': ((ms * 1000) / usual.rows).toFixed(1) });
  const memoryOf = ({ before, peak }: ExportCost) => ({
    'at most': inMegabytes(peak),
    before: inMegabytes(before),
    above: inMegabytes(peak - before),
  });
  console.table({
    exported: { ...row(usual.ms), ...memoryOf(usual) },
    'exported, collecting early': { ...row(small.ms), ...memoryOf(small) },
    'read alone': row(reading),
  });
  console.log(`ratio exported / read alone: ${(usual.ms / reading).toFixed(2)}`);
  const above = Math.max(...[usual, small].map(({ peak, before }) => peak - before));
  console.log(`memory above that before: ${inMegabytes(above)} (target ${TARGET} MB or less)`);
  return above <= TARGET * MEGABYTE && usual.rows >= size;
}

function runExport(url: string, folder: string, flags: readonly string[]): ExportCost {
  const script = join(import.meta.dirname, 'export/exporter.ts');
  return JSON.parse(execFileSync(process.execPath, [...flags, script, url, folder], { encoding: 'utf8' }));
}

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
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
