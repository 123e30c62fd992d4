import { rmSync } from 'node:fs';
import { connect } from '@pi/db';
import { addDays, type Day } from '@pi/domain';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import type { DailyReport } from '@pi/ingestion';
import { type FaultChoice, type RunningStores, type Sizes, startStores } from '@pi/stores';
import { createDatabase, type Database } from './database.ts';
import { readStored, type Stored } from './read-stored.ts';
import { type CollectedDay, collectDay } from './sample-run.ts';

/** The day of a fault, after two good days; and the good day after it. */
export const BAD_DAY: Day = '2026-11-20';
export const DAY_AFTER = addDays(BAD_DAY, 1);
const GOOD_DAYS = [addDays(BAD_DAY, -2), addDays(BAD_DAY, -1)];

export interface CollectOptions {
  /** Active faults, by store. */
  faults?: Record<string, FaultChoice[]>;
  /** Timeout of a whole response. */
  wholeMs?: number;
  /** Workers on the day's queue, each with its own connections, besides the starting process. */
  workers?: number;
}

/** Sample stores, and a database with two good days of them for tests to copy. */
export interface Market {
  stores: RunningStores;
  names: readonly string[];
  /** The content of the database after the two good days, and after one more good day. */
  before: Stored;
  undisturbed: Stored;
  copy(): Promise<Database>;
  collect(database: Database, day: Day, options?: CollectOptions): Promise<CollectedDay>;
  close(): Promise<void>;
}

/** Starts sample stores, with their numbers of listings, and collects the good days. */
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
  for (const day of GOOD_DAYS) throwUnlessGood(await collect(good, day));
  const before = await readStored(good.db, BAD_DAY);
  await good.close();

  const copy = () => createDatabase(good.name);
  const another = await copy();
  throwUnlessGood(await collect(another, BAD_DAY));
  const undisturbed = await readStored(another.db, BAD_DAY);
  await another.drop();

  return {
    stores,
    names,
    before,
    undisturbed,
    copy,
    collect,
    async close() {
      await good.drop();
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
}

// A comparison with days that are not good would show nothing.
function throwUnlessGood({ runs }: DailyReport): void {
  const bad = runs.filter(({ status }) => status !== 'succeeded');
  if (bad.length > 0) throw new Error(bad.map(({ marketplace, message }) => `${marketplace}: ${message}`).join('; '));
}
