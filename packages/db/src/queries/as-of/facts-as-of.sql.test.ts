import { getTableColumns } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { factsAsOf } from './facts-as-of.sql.ts';

test('has every column of the facts, for marketplaces that count different things', async ({ db }) => {
  await seedPlugin(db, { externalId: 'a', category: 'tools' });
  const stores = (['users', 'downloads', 'ratingCount'] as const).map((primaryMetric, at) => ({
    ...{ name: ['test-market', 'other', 'third'][at] ?? '', primaryMetric, numbers: {} },
  }));
  const { rows } = await db.execute(factsAsOf({ day: '2026-11-20', stores, owners: new Map() }));
  const names = Object.values(getTableColumns(pluginFacts)).map(({ name }) => name);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(names.sort());
});
