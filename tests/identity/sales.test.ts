import { rmSync } from 'node:fs';
import { type Db, marketChanges, plugins } from '@pi/db';
import { test } from '@pi/db/testing';
import { addDays, type Day, isChangeOfHands } from '@pi/domain';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { STORES, startStores } from '@pi/stores';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { collectDay } from '../faults/sample-run.ts';

/** Ten listings are sold in these days, some of them silently. */
const FROM: Day = '2026-10-01';
const TO: Day = '2026-11-14';
/** Stores whose listings are sold under the same id; the others are empty. */
const SIZES: Record<string, number> = {
  'chrome-web-store': 16,
  edge: 16,
  'google-workspace': 16,
  obsidian: 20,
  shopify: 16,
  wordpress: 16,
};
const FEWEST_FOUND = 0.95;
const MOST_FALSE = 1;

describe('sales of sample listings', { timeout: 120_000 }, () => {
  test('are reported on their day, silent ones too, and hardly anything else is', async ({ db }) => {
    const folder = throwAwayFolder();
    const names = Object.keys(SIZES);
    const stores = await startStores({ sizes: { ...none(), ...SIZES } });
    const sales = stores.catalogue.sales(FROM, TO);
    for (const day of daysAround(sales.map((sale) => sale.day))) await collectDay(db, stores, { names, day, folder });
    await stores.close();
    rmSync(folder, { recursive: true });

    const planted = sales.map(({ store, externalId, day }) => `${day} ${store} ${externalId}`);
    const reported = await listChangesOfHands(db);
    const missed = planted.filter((one) => !reported.includes(one));
    const wrong = reported.filter((one) => !planted.includes(one));
    expect(sales.filter(({ isSilent }) => isSilent).length).toBeGreaterThan(1);
    expect(missed.length, `missed: ${missed.join(', ')}`).toBeLessThanOrEqual(planted.length * (1 - FEWEST_FOUND));
    expect(wrong.length, `wrong: ${wrong.join(', ')}`).toBeLessThanOrEqual(MOST_FALSE);
  });
});

function none(): Record<string, number> {
  return Object.fromEntries(STORES.map(({ name }) => [name, 0]));
}

/** Each day, and one before them all. */
function daysAround(days: Day[]): Day[] {
  const sorted = [...new Set(days)].sort();
  return [addDays(sorted[0] ?? FROM, -1), ...sorted];
}

async function listChangesOfHands(db: Db): Promise<string[]> {
  const rows = await db
    .select({
      kind: marketChanges.kind,
      before: marketChanges.before,
      after: marketChanges.after,
      details: marketChanges.details,
      day: marketChanges.day,
      store: plugins.marketplace,
      externalId: plugins.externalId,
    })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, marketChanges.pluginId))
    .orderBy(asc(marketChanges.day), asc(plugins.marketplace), asc(plugins.externalId));
  const found = rows.filter(isChangeOfHands);
  return [...new Set(found.map(({ day, store, externalId }) => `${day} ${store} ${externalId}`))];
}
