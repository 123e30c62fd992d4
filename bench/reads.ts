import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { type EmbeddedServer, embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { sql } from 'drizzle-orm';
import { READS } from './reads/cases.ts';
import { drawCombination, readCombination } from './reads/combinations.ts';
import { measureLog } from './reads/log.ts';
import { measure, type Times } from './reads/measure.ts';
import { openDraw } from './reads/sample.ts';
import { DAYS, NEWEST, seedReads } from './reads/seed.ts';
import type { BenchOptions } from './run.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;
const SEED = 1;
const CALLS = 200;
const WARM_UP = 5;
const COMBINATIONS = 300;
/** Milliseconds; the last is how much slower the larger database may be, unless within `FINE`. */
const TARGETS = { p95: 50, ratio: 3, fine: 20, combinations: 150, slowest: 1000 } as const;

/**
 * What pages and lists of the API read, at 10,000 plugins and at a million or `--size`, in a
 * made-up market of ten marketplaces. `--folder` keeps the databases for the next call.
 */
export async function run({ size = LARGE, folder }: BenchOptions): Promise<boolean> {
  const dir = folder ?? mkdtempSync(join(tmpdir(), 'bench-reads-'));
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755); // the server's user has to get in
  const server = await startEmbedded({ dir: join(dir, 'pg'), disposable: true });
  try {
    console.log(`seed ${SEED}, ${availableParallelism()} processors, ${CALLS} calls after ${WARM_UP}; milliseconds`);
    const small = await measureSize(server, SMALL);
    const large = await measureSize(server, size);
    const isMet = report(small, large, size);
    console.log('the log of a day, a plugin');
    console.table(await logOf(server, size));
    return isMet;
  } finally {
    await server.stop();
    if (folder === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

type Measured = Awaited<ReturnType<typeof measureSize>>;

async function measureSize(server: EmbeddedServer, size: number) {
  const url = await embeddedDatabase(server, `reads_${size}`);
  await seedWhereEmpty(url, size);
  // With the setting of the web app's role. One connection: reads of one page wait for each other,
  // as they do behind a small pool.
  const { db, close } = connect(withSettings(url, { parallel_setup_cost: '10000' }), { max: 1 });
  try {
    const draw = await openDraw(db, SEED);
    const reads = new Map<string, Times>();
    for (const [name, read] of Object.entries(READS))
      reads.set(name, await measure(db, CALLS, WARM_UP, () => read(db, draw)));
    const drawn = Array.from({ length: COMBINATIONS }, () => drawCombination(draw));
    for (const one of drawn.slice(0, WARM_UP)) await readCombination(db, one);
    let next = 0;
    const slowest = { ms: 0, text: '' };
    const combinations = await measure(db, COMBINATIONS, 0, async () => {
      const one = drawn[next++];
      const start = performance.now();
      if (one) await readCombination(db, one);
      const ms = performance.now() - start;
      if (ms > slowest.ms) Object.assign(slowest, { ms, text: JSON.stringify(one) });
    });
    return { reads, combinations, slowest: slowest.text };
  } finally {
    await close();
  }
}

async function logOf(server: EmbeddedServer, size: number) {
  const { db, close } = connect(await embeddedDatabase(server, `reads_${size}`), { max: 1, use: 'migration' });
  try {
    return await measureLog(db);
  } finally {
    await close();
  }
}

async function seedWhereEmpty(url: string, size: number): Promise<void> {
  await migrate(url);
  const { db, close } = connect(withSettings(url, FAST_WRITES), { max: 2, use: 'migration' });
  try {
    if ((await countPlugins(db)) === 0) {
      console.log(`${size} plugins, up to ${DAYS} days of numbers until ${NEWEST}`);
      await seedReads(db, size, SEED, console.log);
      const bytes = await db.execute<{ size: string }>(
        sql`select pg_size_pretty(pg_database_size(current_database())) as size`,
      );
      console.log(`  size: ${bytes.rows[0]?.size}`);
    }
  } finally {
    await close();
  }
}

async function countPlugins(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from (select from plugins limit 1) one`,
  );
  return rows[0]?.n ?? 0;
}

const FAST_WRITES = { maintenance_work_mem: '512MB', work_mem: '64MB', synchronous_commit: 'off' };

function withSettings(url: string, settings: Record<string, string>): string {
  const address = new URL(url);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  address.searchParams.set('options', options.join(' '));
  return address.href;
}

function report(small: Measured, large: Measured, size: number): boolean {
  const rows: Record<string, Record<string, string | number>> = {};
  let isMet = true;
  for (const [name, times] of large.reads) {
    const before = small.reads.get(name);
    const ratio = before ? times.p50 / before.p50 : 1;
    const isFine = times.p95 <= TARGETS.p95 && (ratio <= TARGETS.ratio || times.p95 <= TARGETS.fine);
    if (!isFine) isMet = false;
    rows[name] = { ...rowOf(before, times), ratio: ratio.toFixed(1), target: isFine ? '' : 'missed' };
  }
  const { combinations } = large;
  const isFine = combinations.p95 <= TARGETS.combinations && combinations.most <= TARGETS.slowest;
  rows[`${COMBINATIONS} combinations of filters`] = {
    ...rowOf(small.combinations, combinations),
    ratio: (combinations.p50 / small.combinations.p50).toFixed(1),
    target: isFine ? '' : 'missed',
  };
  console.log(`p50 and p95 at ${SMALL} and at ${size} plugins; cpu: the server's time a call`);
  console.table(rows);
  console.log(`slowest combination: ${combinations.most.toFixed(0)} ms, ${large.slowest}`);
  return isMet && isFine;
}

function rowOf(small: Times | undefined, large: Times) {
  const ms = (value: number | null | undefined) => (value == null ? '' : value.toFixed(value < 10 ? 1 : 0));
  return {
    ...{ 'small p50': ms(small?.p50), 'small p95': ms(small?.p95), p50: ms(large.p50), p95: ms(large.p95) },
    ...{ 'small cpu': ms(small?.cpu), cpu: ms(large.cpu) },
  };
}
