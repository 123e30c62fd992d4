/** Answers for tests in the formats of the Atlassian Marketplace; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

export const KEY = 'com.moss.ledger';

/** An app of version 2; its fields, and those embedded in it, can be replaced. */
export function addon(change: Record<string, unknown> = {}, embedded: Record<string, unknown> = {}) {
  return {
    key: KEY,
    name: 'Moss Ledger',
    summary: 'Sample data.',
    lastModified: '2026-02-12T20:26:42.298Z',
    _links: {
      self: { href: `/rest/2/addons/${KEY}` },
      alternate: { href: '/apps/4321/moss-ledger?tab=overview', type: 'text/html' },
    },
    ...change,
    _embedded: {
      distribution: { downloads: 158_000, totalInstalls: 12_300, totalUsers: 6_300_000 },
      reviews: { averageStars: 3.5, count: 124 },
      vendor: { name: 'Moss Works', _links: { self: { href: '/rest/2/vendors/85' } } },
      categories: [{ name: 'Time tracking' }, { name: 'Reports' }],
      logo: { _links: { image: { href: 'https://marketplace-cdn.atlassian.com/files/sample.png' } } },
      ...embedded,
    },
  };
}

/** A page of version 2. */
export function addonPage(addons: unknown[] = [addon()], more: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ count: 1, _links: {}, _embedded: { addons }, ...more }));
}

/** An app of version 1. */
export function plugin(change: Record<string, unknown> = {}) {
  return {
    pluginKey: KEY,
    name: 'Moss Ledger',
    summary: 'Sample data.',
    downloadCount: 1580,
    activeInstalls: { downloadCount: 1580, totalInstalls: 123, totalUsers: 63_000 },
    reviewSummary: { averageStars: 3.5, count: 12 },
    lastModified: { by: 'Reviewing Person', date: '2016-02-12T20:26:42.298Z' },
    icons: {
      default: { links: [link('self', '/logo'), link('binary', 'https://marketplace-cdn.atlassian.com/a.png')] },
    },
    categories: [{ name: 'Time tracking' }],
    vendor: {
      id: 85,
      name: 'Moss Works',
      email: 'help@moss.example',
      links: [link('self', '/rest/1.0/vendors/85'), link('homepage', 'http://moss.example/')],
    },
    version: { version: '5.3.10', marketplaceType: { type: 'Paid via Atlassian' } },
    ...change,
  };
}

/** A page of version 1. */
export function pluginPage(plugins: unknown[] = [plugin()]): StoreResponse {
  return answer(JSON.stringify({ links: [link('next', '/next')], plugins }));
}

export const SAMPLE_UNITS: StoreResponse[][] = [[addonPage()], [pluginPage()]];

function link(rel: string, href: string) {
  return { rel, href };
}
