import { answer } from '../../shared/test-response.ts';

export const GUID = 'moss@works.example.com';

/** An add-on in the format of version 5 with `lang`; all text is invented (sample data). */
export function addon(change: Record<string, unknown> = {}): Record<string, unknown> {
  const sample = {
    id: 4242,
    guid: GUID,
    slug: 'moss-tabs',
    name: { 'en-US': 'Moss Tabs' },
    default_locale: 'en-US',
    summary: { 'en-US': 'Sample data: tabs grow slowly.' },
    description: { 'en-US': 'Sample data.<ul><li>Soft &amp; green</li></ul>' },
    type: 'extension',
    icon_url: 'https://addons.mozilla.org/user-media/addon_icons/4/4242-64.png',
    icons: { 64: 'https://addons.mozilla.org/4242-64.png', 128: 'https://addons.mozilla.org/4242-128.png' },
    categories: ['tabs', 'other'],
    authors: [
      { id: 77, name: 'Moss Works', url: 'https://addons.mozilla.org/en-US/firefox/user/77/', username: 'moss' },
    ],
    created: '2020-05-06T23:59:59Z',
    last_updated: '2026-02-03T04:05:06Z',
    homepage: { url: { 'en-US': 'https://moss.example.com' }, outgoing: { 'en-US': 'https://outgoing.example.com' } },
    support_url: null,
    support_email: { 'en-US': 'help@moss.example.com' },
    has_privacy_policy: true,
    requires_payment: false,
    average_daily_users: 12_345,
    weekly_downloads: 321,
    ratings: { average: 4.25, bayesian_average: 4.2, count: 40, text_count: 11 },
    promoted: [{ category: 'recommended', apps: ['firefox'] }],
    current_version: {
      version: '1.2.3',
      file: { size: 1000, permissions: ['storage', 'tabs'], host_permissions: ['https://*.example.com/*', 'tabs'] },
    },
  };
  return { ...sample, ...change };
}

export function searchPage(results: unknown[] = [addon()], more: Record<string, unknown> = {}): string {
  return JSON.stringify({ page_size: 50, page_count: 1, count: 1, next: null, previous: null, results, ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  [answer(searchPage())],
  [answer(searchPage([{ addon: addon({ categories: { firefox: ['tabs'] } }), notes: null }]))],
  [answer(JSON.stringify(addon({ name: 'Moss Tabs', summary: 'Sample data.', promoted: [] })))],
];
