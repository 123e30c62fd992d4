import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedRevision } from '../../../test/seed-changes.ts';
import { MARKET_INFO, seedTraits } from '../../../test/seed-facts.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import { readAsOf } from '../as-of/read-as-of.sql.ts';
import { getExtraction } from './get-extraction.ts';

describe('getExtraction', () => {
  test('is null of a plugin whose listing was not read by rules', async ({ db }) =>
    expect(await getExtraction(db, await seedPlugin(db, { externalId: 'a' }))).toBeNull());

  test('gives what rules read out of the listing, and as of an earlier day only what it said then too', async ({
    db,
  }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await seedRevision(db, id, '2026-11-01');
    await seedRevision(db, id, '2026-11-10', { summary: 'New.' });
    const tiers = [{ name: null, amount: 5, currency: 'USD', period: 'month' as const, per: null }];
    await seedTraits(db, id, { tiers, priceUsd: 5, integrations: ['Slack'], tags: ['notes'], pricingModel: 'paid' });
    const found = { pricingModel: 'paid', tiers, priceUsd: 5, integrations: ['Slack'], tags: ['notes'] };
    expect(await getExtraction(db, id)).toMatchObject(found);
    const asOf = (day: string) => readAsOf(db, { day, stores: [MARKET_INFO], owners: new Map() });
    expect(await getExtraction(asOf('2026-11-12'), id)).toMatchObject(found);
    expect(await getExtraction(asOf('2026-11-05'), id)).toBeNull();
  });
});
