import { seedFound } from '@pi/db/testing/seed-found';
import { seedCompany, seedMetric } from '@pi/db/testing/seed-market';
import { hashRows } from '@pi/domain/api';
import { describe, expect } from 'vitest';
import { readCsv } from '../../test/read-csv.ts';
import { TABLE_PATHS, type TablePath } from './table-paths.ts';
import { DAY, FIRST, TODAY, tableIn, test } from './testing/table-test.ts';

const PARTS: Record<string, string> = {
  name: 'firefox',
  preset: 'abandoned',
  tag: 'tabs',
  id: 'firefox:a/b',
  slug: 'acme',
  quarter: '2026-Q4',
};
/** What tables need, or have nothing without. */
const QUERIES: Partial<Record<TablePath, string>> = {
  '/compare/chart': '?ids=firefox:a%2Fb',
  '/compare/plugins': '?ids=firefox:a%2Fb',
  '/niches': '?q=a',
  '/search/plugins': '?q=a',
  '/search/companies': '?q=acme',
};

function addressOf(path: TablePath, format: string): string {
  const parts: Record<string, string> = path.startsWith('/categories') ? { name: 'productivity' } : PARTS;
  const filled = path.replace(/\{(\w+)\}/, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  return `${filled}.${format}${QUERIES[path] ?? ''}`;
}

describe('the file of a table', () => {
  test('answers 404 for what is not there', async ({ get }) => {
    for (const path of ['/nothing.csv', '/plugins/firefox:none/chart.csv', '/companies/none/plugins.json'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/plugins/lists/none.csv')).status).toBe(404);
    expect((await get('/marketplaces/none/chart.csv')).status).toBe(404);
    expect((await get('/reports/1990-Q1/stores.csv')).status).toBe(404);
  });

  test('answers 400 that names a parameter that is wrong or unknown', async ({ get }) => {
    for (const [address, field] of [
      ['/plugins.csv?nothing=1', 'nothing'],
      ['/plugins.json?users=x', 'users'],
      ['/plugins.json?cursor=x', 'cursor'],
      ['/plugins/firefox:a%2Fb/chart.csv?range=2d', 'range'],
      ['/plugins/firefox:a%2Fb/chart.csv?asOf=2026-10-01', 'asOf'],
      ['/companies.csv?asOf=2999-01-01', 'asOf'],
      ['/plugins/nothing/chart.csv', 'id'],
      ['/plugins/nothing/ratings.csv', 'id'],
      ['/reports/2026-Q5/stores.csv', 'quarter'],
      ['/compare/chart.csv', 'ids'],
      ['/changes/days.csv?asOf=2026-11-10&risk=high', 'risk'],
      ['/movers.csv?period=8', 'period'],
      ['/movers.csv?hash=abc', 'hash'],
      ['/plugins/firefox:a%2Fb/metrics.csv?range=banana', 'range'],
      ['/plugins/firefox:a%2Fb/changes.csv?history=x', 'history'],
      ['/plugins/firefox:a%2Fb/owners.csv?events=2', 'events'],
      ['/categories.csv?sort=x', 'sort'],
      ['/categories.csv?period=8', 'period'],
      ['/changes.csv?order=x', 'order'],
      ['/plugins.csv?density=x', 'density'],
      ['/plugins.csv?add=x', 'add'],
      ['/compare/plugins.csv?ids=firefox:a%2Fb&log=yes', 'log'],
      ['/companies/acme/plugins.csv?align=x', 'align'],
      ['/marketplaces/firefox/chart.csv?order=x', 'order'],
      [`/plugins/firefox:a%2Fb/changes.csv?asOf=${DAY}&pageSize=5`, 'pageSize'],
    ] as const) {
      const response = await get(address);
      const { issues } = await response.json();
      expect([response.status, address, issues?.[0]?.field]).toEqual([400, address, field]);
    }
  });

  test('is CSV and JSON with the same rows, each column of numbers with what it counts', async ({ get }) => {
    for (const path of TABLE_PATHS) {
      const file = await tableIn(await get(addressOf(path, 'json')));
      const response = await get(addressOf(path, 'csv'));
      const [head = [], ...rows] = readCsv(await response.text());
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(file.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(head));
      expect([path, file.rowCount, file.hash]).toEqual([path, rows.length, hashRows(file.rows)]);
      const isNumber = (name: string) => file.rows.some((row) => typeof row[name] === 'number');
      const without = file.columns.filter(
        ({ name, unit, origin }) => unit === null && (origin !== null || isNumber(name)),
      );
      expect([path, without.map(({ name }) => name)]).toEqual([path, []]);
    }
  });

  test('has the address of its next part, which goes on with its rows', async ({ get }) => {
    const address = '/plugins/lists/newly-listed.json';
    const first = await tableIn(await get('/plugins.json?marketplace=firefox'));
    const link = (await get('/plugins.csv?marketplace=firefox')).headers.get('link') ?? '';
    expect([first.rowCount, first.next]).toEqual([
      100,
      expect.stringMatching(/^\/plugins\.json\?marketplace=firefox&.*cursor=/),
    ]);
    expect(link).toBe(`<${first.next?.replace('.json', '.csv')}>; rel="next"`);
    const second = await tableIn(await get(first.next ?? ''));
    expect([second.rowCount, second.next]).toEqual([2, null]);
    expect(first.rows.map(({ id }) => id)).not.toContain(second.rows[0]?.id);
    expect((await tableIn(await get(address))).query).toEqual({});
  });

  test('is of the day that is asked for, and says it', async ({ get }) => {
    const file = await tableIn(await get(`/plugins/firefox:a%2Fb/chart.json?asOf=${DAY}&hash=${'a'.repeat(64)}`));
    expect(file).toMatchObject({ asOf: { day: DAY, corrections: [] }, query: { asOf: DAY }, rowCount: 1 });
    expect(file.address).toBe(`/plugins/firefox%3Aa%2Fb/chart.json?asOf=${DAY}`);
    expect((await tableIn(await get(`/plugins.json?asOf=${DAY}`))).asOf?.day).toBe(DAY);
    expect((await tableIn(await get(`/companies/acme/plugins.json?asOf=${DAY}`))).asOf?.day).toBe(DAY);
    expect((await tableIn(await get('/plugins.json'))).asOf).toBeNull();
  });
});

test('a plugin’s chart has a row a day with its number, how exact it is, and its gain a day', async ({ get }) => {
  const response = await get('/plugins/firefox:a/b/chart.csv?range=all');
  expect(await response.text()).toBe(
    `day,users,users.kind,usersPerDay,usersPerDay.kind,correctedBy\r\n${FIRST},5,exact,,,\r\n${TODAY},9,rounded,0.21052631578947367,rounded,\r\n`,
  );
  const { columns } = await tableIn(await get('/plugins/firefox:a/b/chart.json'));
  expect(columns.slice(0, 2)).toMatchObject([
    { name: 'day', unit: null },
    { name: 'users', unit: 'daily users', kind: null, origin: 'reported', source: 'firefox', method: null },
  ]);
});

test('a comparison’s chart has a row for each plugin and day, and what is drawn of the number', async ({ get }) => {
  const { rows, columns } = await tableIn(await get('/compare/chart.json?ids=firefox:a%2Fb&scale=growth&align=first'));
  expect(rows).toMatchObject([
    { id: 'firefox:a/b', day: FIRST, daysSinceFirst: 0, value: 5, 'value.kind': 'exact', drawn: 0 },
    { day: TODAY, daysSinceFirst: 19, value: 9, 'value.kind': 'rounded' },
  ]);
  expect(columns.find(({ name }) => name === 'drawn')?.unit).toBe('percent of the first day');
});

test('a number of a comparison that was filled in has the source of its day', async ({ get, db }) => {
  const companyId = await seedCompany(db, 'filled');
  const of = { marketplace: 'firefox', firstSeenOn: FIRST, users: 9, usersOn: TODAY, companyId };
  const pluginId = await seedFound(db, { externalId: 'filled', ...of });
  await seedMetric(db, pluginId, FIRST, { users: 5, source: 'internet-archive' });
  await seedMetric(db, pluginId, TODAY, { users: 9 });
  for (const path of ['/compare/chart.json?ids=firefox:filled', '/companies/filled/chart.json']) {
    const { rows } = await tableIn(await get(path));
    expect([path, rows.map((row) => row['value.source'])]).toEqual([path, ['internet-archive', 'firefox']]);
  }
  const { callEndpoint } = await import('../call-endpoint.ts');
  expect(await callEndpoint('/api/v1/compare', {}, { ids: 'firefox:filled' })).toMatchObject({
    series: [{ days: [{ value: { source: 'internet-archive' } }, { value: { source: 'firefox' } }] }],
  });
});
