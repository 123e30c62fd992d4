import { expect, test } from 'vitest';
import { asOfHref } from './kept-day.ts';

const DAY = '2026-11-01';

test.for([
  ['/plugins', '/plugins?asOf=2026-11-01'],
  ['/plugins?users=10k-&sort=rating', '/plugins?users=10k-&sort=rating&asOf=2026-11-01'],
  ['/plugins/store%3Aa?history=owner#history', '/plugins/store%3Aa?history=owner&asOf=2026-11-01#history'],
  ['/plugins/lists/abandoned', '/plugins/lists/abandoned?asOf=2026-11-01'],
  ['/tags/tabs', '/tags/tabs?asOf=2026-11-01'],
  ['/companies/acme', '/companies/acme?asOf=2026-11-01'],
  ['/marketplaces/store#list', '/marketplaces/store?asOf=2026-11-01#list'],
  ['/api/v1/plugins/store%3Aa/metrics', '/api/v1/plugins/store%3Aa/metrics?asOf=2026-11-01'],
] as const)('a link to %s keeps the day', ([href, kept]) => expect(asOfHref(href, DAY)).toBe(kept));

test.for(['/categories/tools', '/movers', '/search?q=a', '/compare?ids=a', '#list', 'https://a.example/plugins'])(
  'a link to %s has no day',
  (href) => expect(asOfHref(href, DAY)).toBe(href),
);

test('a link that names a day, and one of a page of today, stay as they are', () => {
  expect(asOfHref('/plugins?asOf=2026-10-01', DAY)).toBe('/plugins?asOf=2026-10-01');
  expect(asOfHref('/plugins', undefined)).toBe('/plugins');
});
