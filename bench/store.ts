import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { deriveCompanies } from '@pi/ingestion/derive';
import postgres from 'postgres';
import { median } from './interleaved.ts';
import { copyLines, prepareCopyTables, storeByCopy, storedColumns } from './store/copy.ts';
import { catalogueDay } from './store/day.ts';
import { DAYS, SLICE, storeOurs } from './store/ours.ts';
import { storeRowByRow } from './store/row-by-row.ts';

const SIZE = 50_000;

/**
 * Storing the second day of a catalogue of 50,000 listings: our store step against one listing at a
 * time, and against COPY of the same rows. Slice by slice in turn (A B C A B C …), each in a
 * database of its own on the same server; wall time, database included.
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  const server = await startEmbedded({ dir: join(folder, 'pg') });
  try {
    const urls = await Promise.all(['ours', 'row_by_row'].map((name) => embeddedDatabase(server, name)));
    for (const url of urls) await migrate(url);
    return await measure(urls[0] ?? '', urls[1] ?? '');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(oursUrl: string, rowsUrl: string): Promise<boolean> {
  const ours = connect(oursUrl, { max: 1 });
  const rows = connect(rowsUrl, { max: 1 });
  const copy = postgres(oursUrl, { max: 1, onnotice() {} });
  const rowClient = postgres(rowsUrl, { max: 1, onnotice() {} });
  for (const { db } of [ours, rows]) await ensureMarketplace(db, 'toy');
  const day1 = catalogueDay(SIZE, 1);
  for (let start = 0; start < SIZE; start += SLICE) await storeOurs(ours, day1.slice(start, start + SLICE), DAYS[1]);
  await ours.db.transaction((tx) => deriveCompanies(tx, 'toy'));
  await rowClient`select ensure_metric_partition('2026-01-01'::date)`;
  await copyDatabase(copy, rowClient);
  await prepareCopyTables(copy);
  for (const client of [copy, rowClient]) await client.unsafe('vacuum analyze');

  const day2 = catalogueDay(SIZE, 2);
  const times: { ours: number[]; rows: number[]; copy: number[] } = { ours: [], rows: [], copy: [] };
  for (let start = 0; start < SIZE; start += SLICE) {
    const slice = day2.slice(start, start + SLICE);
    times.ours.push(await timed(() => storeOurs(ours, slice, DAYS[2])));
    times.rows.push(await timed(() => storeRowByRow(rowClient, slice, DAYS[2])));
    const lines = await copyLines(copy, start + 1, start + SLICE, '2026-01-02');
    times.copy.push(await timed(() => storeByCopy(copy, lines)));
  }
  await Promise.all([ours.close(), rows.close(), copy.end(), rowClient.end()]);
  return report(times);
}

// Both databases begin the measured day with the very same rows.
async function copyDatabase(from: postgres.Sql, to: postgres.Sql): Promise<void> {
  const ofPlugins = await storedColumns(from);
  for (const table of ['companies', 'plugins', 'plugin_metrics', 'plugin_revisions']) {
    const columns = table === 'plugins' ? ofPlugins : '*';
    const readable = await from.unsafe(`copy (select ${columns} from ${table}) to stdout`).readable();
    const into = table === 'plugins' ? `plugins (${ofPlugins})` : table;
    const writable = await to.unsafe(`copy ${into} from stdin`).writable();
    for await (const chunk of readable)
      if (!writable.write(chunk)) await new Promise((resolve) => writable.once('drain', resolve));
    await new Promise<void>((resolve, reject) => writable.on('error', reject).end(() => resolve()));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function report(times: { ours: number[]; rows: number[]; copy: number[] }): boolean {
  const row = (list: number[]) => {
    const seconds = list.reduce((total, one) => total + one, 0) / 1000;
    return { seconds: round(seconds), 'listings a second': Math.round(SIZE / seconds) };
  };
  console.log(`Storing one day of ${SIZE} listings, in slices of ${SLICE}, wall time with the database`);
  console.table({
    'our store step': row(times.ours),
    'row by row': row(times.rows),
    'COPY, same indexes': row(times.copy),
  });
  const againstRows = median(times.rows.map((other, index) => other / (times.ours[index] ?? 0)));
  const againstCopy = median(times.copy.map((other, index) => other / (times.ours[index] ?? 0)));
  console.log(`ratio row by row / ours: ${round(againstRows)} (median of slices; target 20 or more)`);
  console.log(`ratio COPY / ours: ${round(againstCopy)} (median of slices; aim 0.25)`);
  return againstRows >= 20;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
