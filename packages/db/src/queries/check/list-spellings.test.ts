import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { seedMarketplace } from '../../../test/seed-market.ts';
import { listSpellings } from './list-spellings.ts';

const inMarket = (externalId: string) => ({ marketplace: 'test-market', externalId });

describe('listSpellings', () => {
  test('finds nothing for no ids, for other ids and in other marketplaces', async ({ db }) => {
    await seedMarketplace(db);
    await seedFacts(db, { externalId: 'Acme.Tool' });
    expect(await listSpellings(db, [])).toEqual([]);
    expect(await listSpellings(db, [inMarket('acme.tools')])).toEqual([]);
    expect(await listSpellings(db, [{ marketplace: 'firefox', externalId: 'acme.tool' }])).toEqual([]);
  });

  test('finds an id with capital letters by small ones, and one in small letters by capital ones', async ({ db }) => {
    await seedMarketplace(db);
    await seedFacts(db, { externalId: 'Acme.Tool' });
    await seedFacts(db, { externalId: 'other.tool' });
    const found = await listSpellings(db, [inMarket('acme.TOOL'), inMarket('Other.Tool')]);
    expect(found).toEqual(expect.arrayContaining([inMarket('Acme.Tool'), inMarket('other.tool')]));
    expect(found).toHaveLength(2);
  });
});
