import { answer } from '../../shared/test-response.ts';

/** A plugin in the format of the directory's API; all text is invented (sample data). */
export function plugin(change: Record<string, unknown> = {}): Record<string, unknown> {
  const sample = {
    name: 'Moss Garden &#8211; Slow &amp; Green',
    slug: 'moss-garden',
    version: '2.1',
    author: '<a href="https://moss.example.com/">Moss &amp; Works</a>',
    author_profile: 'https://profiles.wordpress.org/mossworks/',
    requires: false,
    requires_php: '7.4',
    rating: 94,
    ratings: { 5: 9, 4: 1, 3: 0, 2: 0, 1: 0 },
    num_ratings: 10,
    active_installs: 4000,
    downloaded: 123_456,
    last_updated: '2026-02-03 11:59pm GMT',
    added: '2019-09-24',
    homepage: 'https://moss.example.com/garden',
    short_description: 'Sample data: moss &amp; stones.',
    icons: { '1x': 'https://ps.w.org/moss-garden/assets/icon-128x128.png' },
    tags: [],
    business_model: 'commercial',
    commercial_support_url: 'https://moss.example.com/help',
  };
  return { ...sample, ...change };
}

/** What only `plugin_information` holds. */
export const SECTIONS = {
  description: '<p>Sample data.</p><ul><li>Soft</li></ul>',
  reviews: '<div class="review"><a class="reviewer-name">Reviewing Person</a><p>Fine.</p></div>',
};

export function queryPage(plugins: unknown = [plugin()], results: unknown = 1): string {
  return JSON.stringify({ info: { page: 1, pages: 1, results }, plugins });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  [answer(queryPage())],
  [answer(JSON.stringify(plugin({ sections: SECTIONS, support_url: '', repository_url: '' })))],
];
