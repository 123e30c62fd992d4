import type { Db } from '@pi/db';
import { addDays } from '@pi/domain';
import { startStores } from '@pi/stores';
import { collectDay } from '../faults/sample-run.ts';

const FIRST_DAY = '2026-11-16';
/**
 * Stores with one plugin a page, and with complete lists. Of Google Workspace so many that a day
 * which repeats the one before is noticed.
 */
const SIZES = { 'chrome-web-store': 15, 'google-workspace': 40, obsidian: 40 };
const NAMES = Object.keys(SIZES);

type Faults = Parameters<Awaited<ReturnType<typeof startStores>>['setFaults']>[1];

/** What goes wrong on which day, by store. */
const DAYS: Record<string, Faults>[] = [
  {},
  { 'chrome-web-store': [{ fault: 'server_error', share: 0.2 }], obsidian: ['short_list'] },
  { 'google-workspace': ['copied_day'], 'chrome-web-store': [{ fault: 'captcha', share: 0.2 }] },
  { 'chrome-web-store': [{ fault: 'id_taken_over', share: 0.2 }], 'google-workspace': ['forbidden'] },
  { obsidian: [{ fault: 'falling_counters', share: 0.2 }] },
  {},
];

/** Collects days of sample stores on which units fail, are suspect, refused and taken over. */
export async function collectSampleDays(db: Db, folder: string): Promise<void> {
  const stores = await startStores({ sizes: SIZES });
  for (const [index, faults] of DAYS.entries()) {
    for (const name of NAMES) stores.setFaults(name, faults[name] ?? []);
    // One after the other: a company is named as in its first marketplace.
    for (const name of NAMES) await collectDay(db, stores, { names: [name], day: addDays(FIRST_DAY, index), folder });
  }
  await stores.close();
}
