import type { Db } from '@pi/db';
import { refreshPluginFacts } from '@pi/db/queries/facts/refresh-plugin-facts.sql';
import { deriveRevenue } from '@pi/ingestion/derive';
import { sql } from 'drizzle-orm';
import { INFO, moveOn } from './seed.ts';

export interface Measured {
  seconds: number;
  /** Megabytes that were written to the log of the database. */
  log: number;
}

/** The derive step, and what it is compared with, by name. */
export async function measureDeriveStep(db: Db): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  const measure = async (name: string, work: () => Promise<unknown>) =>
    void measured.set(name, await measureOne(db, work));
  await measure('facts alone (baseline)', () => refreshFacts(db));
  await empty(db);
  await measure('facts, then estimates, then both joined', () => factsFirst(db));
  await empty(db);
  await measure('estimates, then facts (as it is)', () => estimatesFirst(db));
  await measure('the same again: nothing changed', () => estimatesFirst(db));
  await moveOn(db);
  await measure('the next day: 5 % have other users', () => estimatesFirst(db));
  return measured;
}

const refreshFacts = (db: Db) => db.transaction((tx) => refreshPluginFacts(tx, INFO));

function estimatesFirst(db: Db): Promise<void> {
  return db.transaction(async (tx) => {
    await deriveRevenue(tx, INFO);
    await refreshPluginFacts(tx, INFO);
  });
}

/** The other order: each row of facts is written, and written again with its estimate. */
function factsFirst(db: Db): Promise<void> {
  return db.transaction(async (tx) => {
    await refreshPluginFacts(tx, INFO);
    await deriveRevenue(tx, INFO);
    await tx.execute(sql`
      update plugin_facts set revenue_low = lower, revenue = point, revenue_high = upper, owner_kind = inputs ->> 'ownerKind'
      from revenue_estimates where revenue_estimates.plugin_id = plugin_facts.plugin_id`);
  });
}

async function empty(db: Db): Promise<void> {
  await db.execute(sql`truncate plugin_facts, revenue_estimates`);
}

async function measureOne(db: Db, work: () => Promise<unknown>): Promise<Measured> {
  await db.execute(sql`checkpoint`);
  const [before, start] = [await logPosition(db), performance.now()];
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, log: ((await logPosition(db)) - before) / 1e6 };
}

async function logPosition(db: Db): Promise<number> {
  const { rows } = await db.execute<{ at: string }>(
    sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as at`,
  );
  return Number(rows[0]?.at);
}
