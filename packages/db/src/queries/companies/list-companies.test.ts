import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMarketplace } from '../../../test/seed-market.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { LIST_DEPTH } from '../catalogue/plugins-query.ts';
import { listCompanies } from './list-companies.ts';

test('a list of companies names no page after its last, however many there are', async ({ db }) => {
  await seedMarketplace(db);
  const slugs = Array.from({ length: LIST_DEPTH + 1 }, (_, nth) => `company-${nth}`);
  const rows = await db
    .insert(companies)
    .values(slugs.map((slug) => ({ slug, name: slug, nameKey: slug })))
    .returning({ companyId: companies.id });
  await db.insert(companyMarketplaces).values(rows.map((row) => ({ ...row, marketplace: MARKET, pluginCount: 1 })));
  const pageOf = (page: number) => listCompanies(db, { marketplace: MARKET, sort: 'users', page, pageSize: 50 });
  const last = LIST_DEPTH / 50;
  expect((await pageOf(last - 1)).more).toBe(true);
  const { rows: shown, more } = await pageOf(last);
  expect([shown.length, more]).toEqual([50, false]);
  expect(await pageOf(last + 1)).toEqual({ rows: [], more: false });
});
