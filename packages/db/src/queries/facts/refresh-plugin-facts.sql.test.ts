import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedCompany, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { refreshCategoryFacts } from './refresh-category-facts.sql.ts';
import { refreshCompanyFacts } from './refresh-company-facts.sql.ts';
import { refreshPluginFacts } from './refresh-plugin-facts.sql.ts';

const NUMBERS = { users: { label: 'Users', meaning: 'Users.', rounding: 'down' as const } };
const INFO = { name: MARKET, primaryMetric: 'users' as const, numbers: NUMBERS };

async function refreshed(db: Db, info: Parameters<typeof refreshPluginFacts>[1] = INFO) {
  await db.transaction(async (tx) => {
    await refreshPluginFacts(tx, info);
    await refreshCategoryFacts(tx, info);
    await refreshCompanyFacts(tx, { marketplaces: [MARKET] }, new Map([[MARKET, 'down' as const]]));
  });
  return db.select().from(pluginFacts).orderBy(pluginFacts.pluginId);
}

describe('refreshPluginFacts', () => {
  test('runs', async ({ db }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    const id = await seedPlugin(db, { externalId: 'a', companyId, users: 1500, usersOn: TODAY, category: 'tools', usersKind: 'exact' });
    await seedMetric(db, id, '2026-10-20', { users: 1000, usersKind: 'exact' });
    await seedChange(db, id, '2026-11-01', 'owner_changed');
    expect(await refreshed(db)).toMatchObject([{ pluginId: id, change30d: 0.5, change7d: null, companyPlugins: 1, changedHandsOn: '2026-11-01', storeCategory: 'tools' }]);
    expect(await db.select().from(companyFacts)).toMatchObject([{ companyId, pluginCount: 1, type: 'one_product' }]);
    expect(await db.select().from(categoryFacts)).toMatchObject([{ scope: 'store', category: 'tools', plugins: 1, total: 1500, before30d: 1000, after30d: 1500 }]);
    const again = await refreshed(db, { ...INFO, numbers: { users: { ...NUMBERS.users, isCumulative: true } } });
    expect(again).toHaveLength(1);
  });
});
