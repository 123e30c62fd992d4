import { rmSync } from 'node:fs';
import { connect } from '@pi/db';
import { addDays, type Day } from '@pi/domain';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import type { DailyReport } from '@pi/ingestion';
import { type FaultChoice, type RunningStores, type Sizes, startStores } from '@pi/stores';
import { createDatabase, type Database } from './database.ts';
import { type CollectedDay, collectDay } from './sample-run.ts';
import { readStored, type Stored } from './stored.ts';

/** The day something goes wrong on, after two good days; and the good one after it. */
export const BAD_DAY: Day = '2026-11-20';
export const DAY_AFTER = addDays(BAD_DAY, 1);
const GOOD_DAYS = [addDays(BAD_DAY, -2), addDays(BAD_DAY, -1)];

export interface CollectOptions {
  /** Faults that are on, by store. */
  faults?: Record<string, FaultChoice[]>;
  /** How long an answer is waited for. */
  wholeMs?: number;
  /** Workers on the day's queue, each with connections of its own, besides the one that starts it. */
  workers?: number;
}

/** Sample stores, and a database that holds two good days of them, for tests to copy. */
export interface Market {
  stores: RunningStores;
  names: readonly string[];
  /** What the database holds after the good days, and what it would after one more. */
  before: Stored;
  honest: Stored;
  copy(): Promise<Database>;
  collect(database: Database, day: Day, options?: CollectOptions): Promise<CollectedDay>;
  close(): Promise<void>;
}

/** Starts the stores named in `sizes`, so large, and collects their good days. */
export async function openMarket(sizes: Sizes): Promise<Market> {
  const folder = throwAwayFolder();
  const stores = await startStores({ sizes });
  const names = Object.keys(sizes);

  const collect: Market['collect'] = async ({ db, url }, day, { faults = {}, wholeMs, workers = 0 } = {}) => {
    for (const name of names) stores.setFaults(name, faults[name] ?? []);
    const connections = Array.from({ length: workers }, () => connect(url));
    const options = { names, day, folder, wholeMs, workers: connections.map((one) => one.db) };
    const report = await collectDay(db, stores, options);
    await Promise.all(connections.map(({ close }) => close()));
    return report;
  };

  const good = await createDatabase();
  for (const day of GOOD_DAYS) refuseBad(await collect(good, day));
  const before = await readStored(good.db, BAD_DAY);
  await good.close();

  const copy = () => createDatabase(good.name);
  const another = await copy();
  refuseBad(await collect(another, BAD_DAY));
  const honest = await readStored(another.db, BAD_DAY);
  await another.drop();

  return {
    stores,
    names,
    before,
    honest,
    copy,
    collect,
    async close() {
      await good.drop();
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
}

// Nothing could be seen against days that are not good.
function refuseBad({ runs }: DailyReport): void {
  const bad = runs.filter(({ status }) => status !== 'succeeded');
  if (bad.length > 0) throw new Error(bad.map(({ marketplace, message }) => `${marketplace}: ${message}`).join('; '));
}
