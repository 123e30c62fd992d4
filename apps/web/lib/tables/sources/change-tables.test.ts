import { expect } from 'vitest';
import { FIRST, TODAY, tableIn, test } from '../testing/table-test.ts';

test('days of changes are there once each: a read one has a number, an unread one only a change that is known', async ({
  get,
}) => {
  const { rows } = await tableIn(await get('/changes/days.json?kind=permission'));
  expect(rows.map(({ day }) => day)).toEqual([...new Set(rows.map(({ day }) => day))]);
  expect([rows.length, rows[0]?.day, rows.at(-1)]).toEqual([20, FIRST, { day: TODAY, changes: 0, isRead: true }]);
  expect(rows.at(-2)).toEqual({ day: '2026-11-19', changes: 1, isRead: false });
  const others = await tableIn(await get('/changes/days.json?kind=price'));
  expect(others.rows.at(-2)).toEqual({ day: '2026-11-19', changes: null, isRead: false });
});
