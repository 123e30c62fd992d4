import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedMarketplace, seedPlugin } from '../../../test/seed-market.ts';
import { countSitemapParts, listSitemapCompanies, listSitemapPlugins } from './list-sitemap.ts';

describe('the sitemap', () => {
  test('has no part in an empty database', async ({ db }) => {
    expect(await countSitemapParts(db)).toEqual({ plugins: 0, companies: 0 });
    expect(await listSitemapPlugins(db, 0)).toEqual([]);
  });

  test('has the listed plugins and the companies, each in one part', async ({ db }) => {
    await seedMarketplace(db);
    await seedPlugin(db, { externalId: 'a', name: 'A' });
    await seedPlugin(db, { externalId: 'b', name: 'B', status: 'delisted' });
    await seedCompany(db, 'acme');
    expect(await countSitemapParts(db)).toEqual({ plugins: 1, companies: 1 });
    expect(await listSitemapPlugins(db, 0)).toEqual([{ marketplace: MARKET, externalId: 'a' }]);
    expect(await listSitemapPlugins(db, 1)).toEqual([]);
    expect(await listSitemapCompanies(db, 0)).toEqual(['acme']);
  });
});
