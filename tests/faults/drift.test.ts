import { rmSync } from 'node:fs';
import { test } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { type FaultChoice, startStores } from '@pi/stores';
import { describe, expect } from 'vitest';
import { collectDay } from './sample-run.ts';

const LONGEST_MS = 120_000;

/** Changes of a store's pages on the second of two days, and the drift that is found. */
const CHANGES = [
  {
    title: 'data that moved on half of the pages',
    store: 'chrome-web-store',
    fault: { fault: 'moved_data', share: 0.5 },
    noticed: /(readFrom|name): found in \d/,
  },
  {
    title: 'classes with other names on most pages',
    store: 'google-workspace',
    fault: { fault: 'renamed_classes', share: 0.9 },
    noticed: /reviews: found in \d/,
  },
] satisfies { title: string; store: string; fault: FaultChoice; noticed: RegExp }[];

describe('a redesign', { timeout: LONGEST_MS }, () => {
  test.for(CHANGES)('with $title is noticed, and the day after is good', async ({ store, fault, noticed }, { db }) => {
    const folder = throwAwayFolder();
    const stores = await startStores({ sizes: { [store]: 100 } });
    const collect = async (day: string) => {
      const [report] = (await collectDay(db, stores, { names: [store], day, folder })).runs;
      return report;
    };
    expect(await collect('2026-11-18')).toMatchObject({ status: 'succeeded', suspect: [] });
    stores.setFaults(store, [fault]);
    const report = await collect('2026-11-19');
    expect(report?.suspect).toContainEqual(expect.stringMatching(noticed));
    expect(report?.message).toMatch(/^suspect: /);
    stores.setFaults(store, []);
    expect(await collect('2026-11-20')).toMatchObject({ status: 'succeeded', suspect: [] });
    await stores.close();
    rmSync(folder, { recursive: true });
  });
});
