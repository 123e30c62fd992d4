import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { MARKET, seedPlugin } from '../test/seed-market.ts';
import { estimateRows } from './estimate-rows.sql.ts';
import { plugins } from './schema/plugins.ts';

test('knows about how many rows a query has, with its parameters', async ({ db, sql }) => {
  for (const externalId of ['a', 'b', 'c']) await seedPlugin(db, { externalId });
  await sql`analyze plugins`;
  const of = (marketplace: string) => db.select().from(plugins).where(eq(plugins.marketplace, marketplace));
  expect(await estimateRows(db, of(MARKET))).toBe(3);
  expect(await estimateRows(db, of('other'))).toBe(1);
});
