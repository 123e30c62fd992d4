import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { storeIsolatingFailures } from './store-isolating-failures.ts';

/** One more than are stored at once. */
const MANY = 5001;

const pagesOn = (day: string, users: number) =>
  Array.from({ length: MANY }, (_, index) => ({
    listing: aListing({ externalId: `p${index}`, users: { value: users, kind: 'exact' } }),
    observedAt: new Date(`${day}T03:00:00Z`),
    day,
  }));

describe('storeIsolatingFailures', () => {
  test('remembers in the last chunk that counts fell in those before', async ({ db }) => {
    await ensureMarketplace(db, 'toy');
    await ensureMetricPartitions(db, ['2026-01-01']);
    const options = { marketplace: 'toy', announceNew: false };
    await db.transaction((tx) =>
      storeIsolatingFailures(tx, pagesOn('2026-01-01', 1000), { ...options, checked: null }),
    );
    const checked = await createRun(db, 'daily', 'toy', '2026-01-02');
    const stored = await db.transaction((tx) =>
      storeIsolatingFailures(tx, pagesOn('2026-01-02', 90), { ...options, checked }),
    );
    expect(stored.problems.map(({ kind }) => kind)).toEqual(['falling_counts', 'falling_counts']);
  });
});
