import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedMarketplace } from '../../../test/seed-market.ts';
import { marketplaces } from '../../schema/marketplaces.ts';
import { setWordThreshold } from './word-threshold.sql.ts';

test('holds until the end of the transaction', async ({ db }) => {
  await seedMarketplace(db);
  const isSimilar = { similar: sql<boolean>`'goolge' <% 'google docs'` };
  const inside = await db.transaction(async (tx) => {
    await setWordThreshold(tx, 0.4);
    return tx.select(isSimilar).from(marketplaces);
  });
  expect(inside).toEqual([{ similar: true }]);
  expect(await db.select(isSimilar).from(marketplaces)).toEqual([{ similar: false }]);
});
