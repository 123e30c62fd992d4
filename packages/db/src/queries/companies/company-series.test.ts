import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { listCompanySeries } from './company-series.ts';

describe('the series of a company', () => {
  test('are of its plugins, in marketplaces with a number', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    await seedDay(db, TODAY);
    const own = await seedPlugin(db, { externalId: 'own', companyId, users: 10 });
    const other = await seedPlugin(db, { externalId: 'other', users: 10 });
    for (const id of [own, other]) await seedMetric(db, id, TODAY, { users: 10 });
    await seedPlugin(db, { externalId: 'elsewhere', companyId, marketplace: 'other-market' });
    const series = await listCompanySeries(db, 'acme', new Map([[MARKET, 'users']]));
    expect([...series]).toEqual([
      [`${MARKET}:own`, { until: TODAY, points: [{ day: TODAY, value: 10, kind: 'exact' }] }],
    ]);
    expect((await listCompanySeries(db, 'nobody', new Map())).size).toBe(0);
  });
});
