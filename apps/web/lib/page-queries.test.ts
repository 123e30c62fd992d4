import { addDays, dayOf } from '@pi/domain';
import { expect, test } from 'vitest';
import { pageIssues } from './page-queries.ts';

const PAST_PAGES = [
  ...['/plugins', '/plugins/lists/abandoned', '/tags/tabs', '/plugins/store%3Aa', '/plugins/store%3Aa/chart.csv'],
  ...['/companies', '/companies/acme', '/marketplaces/store', '/changes'],
];

function issues(path: string, query: Record<string, string>) {
  return pageIssues(path, new URLSearchParams(query)).map(({ field, message }) => `${field}: ${message}`);
}

test('a search for more than 200 characters is refused by its parameter', () => {
  expect(issues('/search', { q: 'x'.repeat(10_000) })).toEqual(['q: q must have at most 200 characters.']);
  expect(issues('/search', { q: 'x'.repeat(200) })).toEqual([]);
});

test('a day of the future, and a text that is no day, are refused on every page that is of a day', () => {
  const tomorrow = addDays(dayOf(new Date()), 1);
  for (const path of PAST_PAGES) {
    expect(issues(path, { asOf: tomorrow })).toEqual(['asOf: asOf must not be in the future.']);
    expect(issues(path, { asOf: 'yesterday' })).toEqual([
      'asOf: asOf must be a day of the form YYYY-MM-DD, from 1990 to 2099.',
    ]);
    expect(issues(path, { asOf: dayOf(new Date()) })).toEqual([]);
  }
});

test('what is known of the newest day alone is refused together with a day of the past, by its name', () => {
  const asOf = '2026-01-01';
  for (const [path, query, field] of [
    ['/plugins', { q: 'tabs' }, 'q'],
    ['/plugins', { risk: 'high' }, 'risk'],
    ['/tags/tabs', { sort: 'name' }, 'sort'],
    ['/changes', { risk: 'high' }, 'risk'],
    ['/changes', { order: 'risk' }, 'order'],
  ] as const) {
    expect(issues(path, query)).toEqual([]);
    expect(issues(path, { ...query, asOf })).toEqual([expect.stringMatching(`^${field}: ${field} cannot be used`)]);
  }
});

test('a parameter that is given twice is refused, and one that the page does not know is not', () => {
  expect(pageIssues('/search', new URLSearchParams('q=a&q=b&utm_source=x'))).toEqual([
    { field: 'q', message: 'q is given more than once.' },
  ]);
});

test('a wrong filter of changes and a wrong period of movers are refused by name', () => {
  expect(issues('/changes', { users: 'many', kind: 'owner' }).map((text) => text.split(':')[0])).toEqual([
    'kind',
    'users',
  ]);
  expect(issues('/movers', { period: '8' })).toHaveLength(1);
  expect(issues('/', { period: '8' })).toHaveLength(1);
});

test('what the forms of changes send is right: boxes of one name, and an empty number', () =>
  expect(pageIssues('/changes', new URLSearchParams('risk=low&risk=high&users=&days=30'))).toEqual([]));

test('pages without such parameters refuse nothing', () => {
  expect(issues('/status', { asOf: 'x', q: 'x'.repeat(300) })).toEqual([]);
  expect(issues('/pluginsandmore', { asOf: 'x' })).toEqual([]);
});
