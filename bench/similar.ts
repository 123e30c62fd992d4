import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db, plugins, similarPlugins } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { deriveSimilar } from '@pi/ingestion/derive';
import { eq } from 'drizzle-orm';
import { median } from './interleaved.ts';
import type { BenchOptions } from './run.ts';
import { pairwise } from './similar/compare-all.ts';
import { inventedPlugin } from './similar/invented-plugins.ts';
import { seedInvented } from './similar/seed-invented.ts';

const SIZE = 20_000;
const SAMPLE = 15;
/** With so many others at most each is compared; with more it takes as many times as long. */
const MOST_OTHERS = 20_000;
const TARGET = 5;
/** Megabytes of memory that an index may take, besides a kilobyte for each plugin. */
const FIXED_MEMORY = 500;
const TOY = { name: 'toy', primaryMetric: 'users' } as const;

/**
 * Finding the plugins similar to each of a marketplace by the derive step, database included: from
 * nothing, with nothing changed, with one plugin changed; against comparing every plugin with every
 * other one in memory, measured on a sample.
 */
export async function run({ size = SIZE }: BenchOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-similar-'));
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  try {
    const url = await embeddedDatabase(server, 'similar');
    await migrate(url);
    const { db, close } = connect(url, { max: 1 });
    await seedInvented(db, size);
    console.log(`${size} plugins stored`);
    const isMet = await measure(db, size);
    await close();
    return isMet;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(db: Db, size: number): Promise<boolean> {
  const before = process.memoryUsage.rss();
  const memory = watchMemory();
  const first = await timed(() => deriveSimilar(db, TOY));
  console.log(`from nothing: ${(first / 1000).toFixed(1)} s`);
  const again = await timed(() => deriveSimilar(db, TOY));
  await db.update(plugins).set({ contentHash: 'another' }).where(eq(plugins.id, 1));
  const changed = await timed(() => deriveSimilar(db, TOY));
  const megabytes = Math.round((memory.stop() - before) / 2 ** 20);
  const listed = await db.$count(similarPlugins);
  const each = timeOfBaseline(size);
  const row = (ms: number) => ({ seconds: (ms / 1000).toFixed(1), 'µs a plugin': Math.round((ms * 1000) / size) });
  console.log(`Similar plugins of a marketplace of ${size}, ${listed} lists stored; wall time with the database`);
  console.table({
    'from nothing': row(first),
    'one plugin changed': row(changed),
    'nothing changed': row(again),
    [`every pair compared (by ${SAMPLE} plugins)`]: row(each * size),
  });
  const ratio = (each * size) / first;
  const most = FIXED_MEMORY + size / 1000;
  console.log(`memory: ${megabytes} MB at most (target ${Math.round(most)} or less)`);
  console.log(`ratio every pair / ours: ${ratio.toFixed(1)} (target ${TARGET} or more)`);
  return ratio >= TARGET && megabytes <= most && listed === size;
}

/** The median milliseconds of comparing one plugin with all. */
function timeOfBaseline(size: number): number {
  const others = Math.min(size, MOST_OTHERS);
  const compare = pairwise(Array.from({ length: others }, (_, number) => inventedPlugin(number)));
  const times = Array.from({ length: SAMPLE }, (_, index) => {
    const start = performance.now();
    compare(Math.floor((index * others) / SAMPLE));
    return performance.now() - start;
  });
  return (median(times) * size) / others;
}

function watchMemory() {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  return {
    stop() {
      look();
      clearInterval(timer);
      return most;
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
