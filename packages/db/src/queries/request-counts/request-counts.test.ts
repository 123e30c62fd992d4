import { describe, expect, vi } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { getDataVersion } from '../health/get-data-version.ts';
import { claimDataOrigin } from '../runs/data-origin.ts';
import { addRequestCounts, deleteRequestCountsBefore, getRequestCount } from './request-counts.ts';

const hour = new Date('2026-11-30T07:00:00Z');
const next = new Date('2026-11-30T08:00:00Z');

describe('request counts', () => {
  test('are 0 for somebody who has sent nothing, and unlogged', async ({ db, sql }) => {
    expect(await getRequestCount(db, { caller: '192.0.2.1', hour })).toBe(0);
    const [table] = await sql`select relpersistence as kind from pg_class where relname = 'request_counts'`;
    expect(table?.kind).toBe('u');
  });

  test('add up, by caller and hour', async ({ db }) => {
    await addRequestCounts(db, [
      { caller: 'b', hour, count: 3 },
      { caller: 'a', hour, count: 1 },
    ]);
    const sums = await addRequestCounts(db, [{ caller: 'b', hour, count: 4 }]);
    expect(sums).toEqual([{ caller: 'b', hour, count: 7 }]);
    expect(await getRequestCount(db, { caller: 'a', hour })).toBe(1);
    expect(await getRequestCount(db, { caller: 'b', hour: next })).toBe(0);
  });

  test('add up when processes write at once', async ({ db }) => {
    const both = ['a', 'b'].map((caller) => ({ caller, hour, count: 1 }));
    await Promise.all(Array.from({ length: 20 }, (_, at) => addRequestCounts(db, at % 2 ? both : both.toReversed())));
    expect(await getRequestCount(db, { caller: 'b', hour })).toBe(20);
  });

  test('add up of more callers than one statement takes', async ({ db }) => {
    const counts = Array.from({ length: 22_000 }, (_, at) => ({ caller: `address ${at}`, hour, count: 2 }));
    expect(await addRequestCounts(db, counts)).toHaveLength(counts.length);
    expect(await getRequestCount(db, { caller: 'address 21999', hour })).toBe(2);
  });

  test('are deleted hour by hour', async ({ db }) => {
    await addRequestCounts(db, [
      { caller: 'a', hour, count: 1 },
      { caller: 'a', hour: next, count: 2 },
    ]);
    expect(await deleteRequestCountsBefore(db, next)).toBe(1);
    expect(await getRequestCount(db, { caller: 'a', hour: next })).toBe(2);
  });

  // Tests of other databases share the server and their transactions count, so it is asked again.
  test('make no other version of the data', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    await addRequestCounts(db, [{ caller: 'a', hour, count: 1 }]);
    await vi.waitFor(async () => {
      const before = await getDataVersion(db);
      await addRequestCounts(db, [{ caller: 'a', hour, count: 1 }]);
      expect(await getDataVersion(db)).toBe(before);
    }, 10_000);
  });
});
