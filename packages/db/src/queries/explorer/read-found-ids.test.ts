import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { TODAY } from '../../../test/seed-market.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { readFoundIds } from './read-found-ids.ts';

const CONTEXT = { today: TODAY, counters: [] };
const USERS = [5, 30, 10, null, 40, 20, 7];

describe('readFoundIds', () => {
  const found = async (db: Parameters<typeof readFoundIds>[0], more: object) => {
    const query = { filters: {}, sort: 'users', order: 'desc', ...more } as const;
    const portions: number[][] = [];
    for await (const ids of readFoundIds(db, query, CONTEXT, 3)) portions.push(ids);
    return portions;
  };

  test('reads all of a list, some at a time: few in its order, many as they were stored', async ({ db }) => {
    for (const [at, users] of USERS.entries()) await seedFacts(db, { externalId: `p${at}`, users });
    expect(await found(db, {})).toEqual([[5, 2, 6], [3, 7, 1], [4]]);
    expect(await found(db, { counted: 4 })).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(await found(db, { counted: 4, order: 'asc' })).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(await found(db, { counted: 4, sort: 'name' })).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(await found(db, { order: 'asc' })).toEqual([[1, 7, 3], [6, 2, 5], [4]]);
    expect(await found(db, { counted: 6, order: 'asc' })).toEqual([[1, 7, 3], [6, 2, 5], [4]]);
    expect(await found(db, { filters: { marketplace: ['nowhere'] } })).toEqual([]);
  });

  test('reads plugins whose traits are not derived last, by names', async ({ db }) => {
    const [first] = [await seedFacts(db, { externalId: 'a' }), await seedFacts(db, { externalId: 'b' })];
    await db.delete(pluginTraits).where(eq(pluginTraits.pluginId, first.facts.pluginId));
    for (const order of ['asc', 'desc']) expect(await found(db, { sort: 'name', order })).toEqual([[2], [1]]);
    expect(await found(db, { sort: 'name', filters: { marketplace: ['nowhere'] } })).toEqual([]);
  });
});
