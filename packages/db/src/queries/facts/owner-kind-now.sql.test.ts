import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { ownerKindNow } from './owner-kind-now.sql.ts';

describe('ownerKindNow', () => {
  test.for([
    [null, 3, null],
    ['platform', 3, 'platform'],
    ['single', null, 'single'],
    ['small', 1, 'single'],
    ['single', 2, 'small'],
  ] as const)('of %s with %s plugins is %s', async ([kind, plugins, now], { db }) => {
    const { rows } = await db.execute(sql`select ${ownerKindNow(sql`${kind}::text`, sql`${plugins}::int`)} as kind`);
    expect(rows).toEqual([{ kind: now }]);
  });
});
