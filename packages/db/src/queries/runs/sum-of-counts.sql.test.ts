import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { test } from '../../../test/fixture.ts';
import { selectRows } from '../../select-rows.ts';
import { sumOfCounts } from './sum-of-counts.sql.ts';

describe('sumOfCounts', () => {
  test.for([
    [
      { a: 1, b: 2 },
      { b: 3, c: 4 },
      { a: 1, b: 5, c: 4 },
    ],
    [{}, { a: 1 }, { a: 1 }],
    [{}, {}, {}],
  ])('of %o and %o is %o', async ([one, other, sum], { db }) => {
    const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
    const shape = z.object({ sum: z.record(z.string(), z.number()) });
    expect(await selectRows(db, sql`select ${sumOfCounts(json(one), json(other))} as sum`, shape)).toEqual([{ sum }]);
  });
});
