import { expect } from 'vitest';
import { tableIn, test } from '../testing/table-test.ts';

test('the report of a quarter has its marketplaces with numbers of their own units', async ({ get }) => {
  const { rows, columns } = await tableIn(await get('/reports/2026-Q4/stores.json'));
  expect(rows).toMatchObject([{ marketplace: 'firefox', plugins: 1, readDays: 2 }]);
  expect(columns.find(({ name }) => name === 'readDays')?.unit).toBe('days');
  const changes = await get('/reports/2026-Q4/changes.csv');
  expect(await changes.text()).toMatch(/^list,id,marketplace,/);
});
