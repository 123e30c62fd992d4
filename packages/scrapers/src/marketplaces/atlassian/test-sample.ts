import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

export const KEY = 'com.moss.ledger';

/** For tests: an app; all text is invented (sample data). */
const APP: page.AppFacts = {
  key: KEY,
  number: 4321,
  slug: 'moss-ledger',
  name: 'Moss Ledger',
  tagLine: 'Sample.',
  summary: 'Sample data.',
  categories: [
    { number: 1, name: 'Time tracking' },
    { number: 2, name: 'Reports' },
  ],
  image: 'moss',
  vendor: { number: 85, handle: 'moss-works', name: 'Moss Works', image: 'vendor', isTopVendor: true },
  downloads: 158_000,
  installs: 12_300,
  users: 6_300_000,
  averageStars: 3.5,
  reviewCount: 124,
  modifiedAt: '2026-02-12T20:26:42.298Z',
  newest: {
    name: '8.1.0',
    paymentModel: 'atlassian',
    releasedOn: '2026-02-10T00:00:00.000Z',
    applications: [
      { key: 'jira', name: 'Jira', inCloud: true, versions: { min: '8.0.0', max: '10.3.1' } },
      { key: 'confluence', name: 'Confluence', inCloud: false, versions: { min: '7.0', max: '9.2' } },
    ],
    screenshots: ['first', 'second'],
    video: 'abc_DEF-123',
  },
};
const OLD_APP: page.OldAppFacts = {
  ...APP,
  downloads: 1580,
  installs: 123,
  users: 63_000,
  reviewCount: 12,
  marketplaceType: 'Paid via Atlassian',
  modifiedAt: '2016-02-12T20:26:42.298Z',
  newest: {
    ...APP.newest,
    name: '5.3.10',
    releasedOn: '2016-01-06T00:00:00.000Z',
    applications: [{ key: 'jira', name: 'JIRA', inCloud: true, versions: { min: '6.0', max: '7.1.6' } }],
  },
  modifiedBy: 'Reviewing Person',
  vendorEmail: 'help@moss.example',
  vendorHomepage: 'http://moss.example/',
};

/** For tests: the app in version 2; its fields, and those embedded in it, can be replaced. */
export function addon(change: Record<string, unknown> = {}, embedded: Record<string, unknown> = {}) {
  const built = page.addon(APP, true);
  return { ...built, ...change, _embedded: { ...built._embedded, ...embedded } };
}

/** For tests: a page of version 2 with these apps, and fields replaced. */
export function addonPage(addons: unknown[] = [addon()], change: Record<string, unknown> = {}): StoreResponse {
  const empty = page.addonPage([], { search: '', offset: 0, limit: 50, count: 1, withVersion: true });
  return answer(JSON.stringify({ ...empty, _embedded: { addons }, ...change }));
}

/** For tests: the app in version 1, with fields replaced. */
export function plugin(change: Record<string, unknown> = {}) {
  return { ...page.plugin(OLD_APP), ...change };
}

/** For tests: a page of version 1. */
export function pluginPage(plugins: unknown[] = [plugin()]): StoreResponse {
  return answer(JSON.stringify({ ...page.pluginPage([]), plugins }));
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS: StoreResponse[][] = [[addonPage()], [pluginPage()]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [addon(), addon({ key: 'first' }), addon({ key: 'last' })], unit: (apps) => [addonPage(apps)] },
  {
    elements: [plugin(), plugin({ pluginKey: 'first' }), plugin({ pluginKey: 'last' })],
    unit: (apps) => [pluginPage(apps)],
  },
];
