import { expect } from 'vitest';
import { CHANGES, DAY, tableIn, test } from '../testing/table-test.ts';

test('all changes of a plugin and of its company are there, part by part', async ({ get }) => {
  for (const path of ['/plugins/firefox:a%2Fb/changes', '/companies/acme/changes']) {
    const first = await tableIn(await get(`${path}.json`));
    expect([path, first.rowCount, first.next === null]).toEqual([path, 100, false]);
    const second = await tableIn(await get(first.next ?? ''));
    expect([path, second.rowCount, second.next]).toEqual([path, CHANGES - 100, null]);
    const keys = [...first.rows, ...second.rows].map((row) => row.after);
    expect(new Set(keys).size).toBe(CHANGES);
  }
});

test('a list has the same columns as of a day, and says of how many rows it is then', async ({ get }) => {
  for (const path of [
    '/plugins/firefox:a%2Fb/changes',
    '/plugins/firefox:a%2Fb/revisions',
    '/companies/acme/changes',
  ]) {
    const [now, then] = await Promise.all(
      [`${path}.json`, `${path}.json?asOf=${DAY}`].map(async (address) => tableIn(await get(address))),
    );
    expect(then?.columns.map(({ name }) => name)).toEqual(now?.columns.map(({ name }) => name));
    expect([path, now?.asOf, then?.asOf?.day, then?.next]).toEqual([path, null, DAY, null]);
  }
});
