import { COUNT_KINDS, COUNT_ROUNDINGS, type Count, changeBounds, countBounds } from '@pi/domain';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { highestChange, lowestChange } from './change-bounds.sql.ts';
import { records } from './records.ts';

const count: fc.Arbitrary<Count> = fc.record({
  value: fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9 })).map(([n, zeros]) => n * 10 ** zeros),
    fc.integer({ min: 0, max: 10_000_000_000 }),
  ),
  kind: fc.constantFrom(...COUNT_KINDS),
});

describe('lowestChange and highestChange', () => {
  test('are the bounds that the domain calculates', async ({ db }) => {
    const pairs = fc.sample(fc.record({ before: count, now: count }), 500);
    const rows = pairs.map(({ before, now }) => ({
      ...{ before: before.value, before_kind: before.kind },
      ...{ now: now.value, now_kind: now.kind },
    }));
    const relation = records(rows, {
      before: 'bigint',
      before_kind: 'count_kind',
      now: 'bigint',
      now_kind: 'count_kind',
    });
    const before = { value: sql`before`, kind: sql`before_kind` };
    const now = { value: sql`now`, kind: sql`now_kind` };
    for (const rounding of [undefined, ...COUNT_ROUNDINGS]) {
      const found = await db.execute(
        sql`select ${lowestChange(before, now, rounding)} as low, ${highestChange(before, now, rounding)} as high from ${relation}`,
      );
      expect(found.rows).toEqual(
        pairs.map((pair) => changeBounds(countBounds(pair.before, rounding), countBounds(pair.now, rounding))),
      );
    }
  });

  test('take a count without a kind as exact', async ({ db }) => {
    const [before, now] = [100, 150].map((value) => ({ value: sql`${value}::bigint`, kind: sql`null::count_kind` }));
    if (!before || !now) throw new Error('two counts');
    const found = await db.execute(
      sql`select ${lowestChange(before, now, 'nearest')} as low, ${highestChange(before, now, undefined)} as high`,
    );
    expect(found.rows).toEqual([{ low: 0.5, high: 0.5 }]);
  });
});
