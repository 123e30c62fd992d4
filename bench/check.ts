import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { checkInventory } from '@pi/web/check';
import { sql } from 'drizzle-orm';
import { measure } from './reads/measure.ts';
import { seedInventory } from './reads/seed.ts';
import type { BenchOptions } from './run.ts';

const LARGE = 1_000_000;
const SEED = 1;
const IDS = 5000;
const CALLS = 20;
const WARM_UP = 2;
const TARGET_MS = 2000;

/** Addresses of Firefox lack the id of its lists: each is searched for by its words. */
const ADDRESSES = Array.from({ length: 50 }, (_, at) => `https://addons.mozilla.org/addon/quill-mark-${at}/`);

interface Identity extends Record<string, unknown> {
  marketplace: string;
  externalId: string;
}

/**
 * How long the API takes to answer what became of an inventory of 5,000 plugins, as JSON and
 * without the way over the network, in a made-up market of a million or `--size`. `--folder` keeps
 * the database for the next call.
 */
export async function run({ size = LARGE, folder }: BenchOptions): Promise<boolean> {
  const dir = folder ?? mkdtempSync(join(tmpdir(), 'bench-check-'));
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755); // the server's user has to get in
  const server = await startEmbedded({ dir: join(dir, 'pg'), disposable: true });
  try {
    const url = await embeddedDatabase(server, `check_${size}`);
    await seedWhereEmpty(url, size);
    const { db, close } = connect(url, { max: 4 });
    try {
      return await measureInventories(db, size);
    } finally {
      await close();
    }
  } finally {
    await server.stop();
    if (folder === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

async function seedWhereEmpty(url: string, size: number): Promise<void> {
  await migrate(url);
  const { db, close } = connect(url, { max: 2, use: 'migration' });
  try {
    const { rows } = await db.execute(sql`select from plugins limit 1`);
    if (rows.length === 0) await seedInventory(db, size, SEED);
  } finally {
    await close();
  }
}

async function measureInventories(db: Db, size: number): Promise<boolean> {
  console.log(`${size} plugins, ${IDS} ids, ${CALLS} calls, ${availableParallelism()} processors; milliseconds`);
  const all = await drawPlugins(db, sql`true`);
  const inventories: Record<string, string[]> = {
    'of all marketplaces': all.map(toPluginId),
    'of one marketplace': (await drawPlugins(db, sql`marketplace = 'chrome-web-store'`)).map(toPluginId),
    'all changed hands and gained ten permissions': (await drawPlugins(db, sql`id % 20 = 0`)).map(toPluginId),
    'ids that name no marketplace': all.map(({ externalId }) => externalId),
    'ids that were never seen': Array.from({ length: IDS }, (_, at) => `x${at}`),
    'with 50 addresses that lack the id': [...all.slice(50).map(toPluginId), ...ADDRESSES],
  };
  const rows: Record<string, object> = {};
  let isMet = true;
  for (const [name, ids] of Object.entries(inventories)) {
    const answer = async () => JSON.stringify(await checkInventory(db, { ids }));
    const { p50, p95, most } = await measure(db, CALLS, WARM_UP, answer);
    const { plugins } = await checkInventory(db, { ids });
    const found = plugins.filter(({ id }) => id !== null);
    if (most > TARGET_MS) isMet = false;
    const target = most <= TARGET_MS ? '' : 'missed';
    rows[name] = { found: found.length, p50: Math.round(p50), p95: Math.round(p95), most: Math.round(most), target };
  }
  console.table(rows);
  return isMet;
}

function toPluginId({ marketplace, externalId }: Identity): string {
  return `${marketplace}:${externalId}`;
}

async function drawPlugins(db: Db, which: ReturnType<typeof sql>): Promise<Identity[]> {
  const { rows } = await db.execute<Identity>(sql`
    select marketplace, external_id as "externalId" from plugins where ${which} order by hashint4(id) limit ${IDS}`);
  return rows;
}
