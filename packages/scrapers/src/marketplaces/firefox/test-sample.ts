import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

export const GUID = 'moss@works.example.com';

/** For tests: an add-on; all text is invented (sample data). */
export const ADDON: page.AddonFacts = {
  id: 4242,
  guid: GUID,
  slug: 'moss-tabs',
  locale: 'en-US',
  isTranslated: false,
  name: 'Moss Tabs',
  summary: 'Sample data: tabs grow slowly.',
  description: 'Sample data.<ul><li>Soft &amp; green</li></ul>',
  authors: [{ id: 77, name: 'Moss Works', username: 'moss' }],
  users: 12_345,
  weeklyDownloads: 321,
  categories: ['tabs', 'other'],
  tags: ['moss', 'tabs'],
  createdAt: '2020-05-06T23:59:59Z',
  updatedAt: '2026-02-03T04:05:06Z',
  homepage: 'https://moss.example.com',
  supportUrl: null,
  supportEmail: 'help@moss.example.com',
  hasIcon: true,
  previews: 2,
  rating: 4.25,
  ratingCount: 40,
  textCount: 11,
  promotion: 'recommended',
  isExperimental: false,
  requiresPayment: false,
  hasEula: false,
  hasPrivacyPolicy: true,
  worksOn: ['firefox'],
  version: {
    id: 8,
    version: '1.2.3',
    releaseNotes: null,
    permissions: ['storage', 'tabs'],
    hostPermissions: ['https://*.example.com/*', 'tabs'],
    optionalPermissions: ['history'],
    dataCollection: ['browsingActivity'],
    minFirefox: '78.0',
    maxFirefox: '142.0',
    size: 1000,
    hash: 'abcdef',
  },
};
const WORDING: page.Wording = { version: 5, lang: 'en-US' };

/** For tests: the sample add-on in the format of version 5, with fields replaced. */
export function addon(change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...page.addon(ADDON, WORDING), ...change };
}

/** For tests: a page of the search with these results, and fields replaced. */
export function searchPage(results: unknown[] = [addon()], change: Record<string, unknown> = {}): string {
  const empty = page.searchPage([], WORDING, { pageSize: 50, pageCount: 1, count: 1, next: null, previous: null });
  return JSON.stringify({ ...empty, results, ...change });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  [answer(searchPage())],
  [answer(searchPage([{ addon: page.addon(ADDON, { version: 4, lang: null }), notes: null }]))],
  [answer(JSON.stringify(addon({ name: 'Moss Tabs', summary: 'Sample data.', promoted: [] })))],
];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [addon(), addon({ guid: 'first' }), addon({ guid: 'last' })], unit: (all) => [answer(searchPage(all))] },
  {
    elements: ['moss', 'first', 'last'].map((guid) => ({ ...page.addon(ADDON, { version: 4, lang: null }), guid })),
    unit: (all) => [answer(searchPage(all.map((one) => ({ addon: one }))))],
  },
  { elements: [addon()], unit: ([only]) => [answer(JSON.stringify(only))] },
];
