import { getTableColumns } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import { plugins } from '../../schema/plugins.ts';
import { pluginsAsOf } from './plugins-as-of.sql.ts';

const MORE = ['newest', 'taken_on', 'seen_users', 'seen_users_kind', 'seen_downloads', 'seen_downloads_kind'];

test('has every column of plugins, for marketplaces that count different things', async ({ db }) => {
  await seedPlugin(db, { externalId: 'a' });
  const stores = ['test-market', 'other'].map((name) => ({ name, primaryMetric: 'users' as const, numbers: {} }));
  const { rows } = await db.execute(pluginsAsOf({ day: '2026-11-20', stores, owners: new Map() }));
  const names = Object.values(getTableColumns(plugins)).map(({ name }) => name);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...names, ...MORE].sort());
});
