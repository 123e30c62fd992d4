import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

const PLUGIN: page.PluginFacts = {
  slug: 'moss-garden',
  name: 'Moss Garden – Slow & Green',
  summary: 'Sample data: moss & stones.',
  description: '<p>Sample data.</p><ul><li>Soft</li></ul>',
  version: '2.1',
  author: {
    name: 'Moss & Works',
    account: 'mossworks',
    accountName: 'Moss Works',
    site: 'https://moss.example.com/',
    isLinked: true,
  },
  requires: '5.0',
  tested: '6.4.4',
  requiresPhp: '7.4',
  requiresPlugins: [],
  rating: 4.7,
  ratingCount: 10,
  stars: [
    ['5', 8],
    ['4', 1],
    ['3', 1],
    ['2', 0],
    ['1', 0],
  ],
  threads: 3,
  threadsResolved: 2,
  installs: 4321,
  downloads: 123_456,
  updatedOn: '2026-02-03',
  updatedAt: '11:59pm',
  listedOn: '2019-09-24',
  homepage: 'https://moss.example.com/garden',
  tags: ['Q&A', 'slow garden'],
  businessModel: 'commercial',
  repositoryUrl: '',
  supportUrl: 'https://moss.example.com/help',
  donateUrl: '',
  icons: ['1x'],
  banner: 'none',
  screenshots: ['Moss', 'Stones'],
  revision: 7,
  hasOldVersions: true,
  hasLanguagePack: false,
  hasUpgradeNotice: false,
  hasBlocks: false,
  hasBlueprint: false,
  hasInstallation: false,
  hasFaq: false,
  hasChangelog: false,
  reviews: [{ author: 'Reviewing Person', stars: 4, text: 'Fine.', day: '2026-01-02' }],
};
const REQUESTED = [...page.LISTED_FIELDS, 'icons', 'screenshots', 'business_model', 'commercial_support_url'];

function decoded(value: unknown) {
  return JSON.parse(page.body(value));
}

/** For tests: the long texts that only `plugin_information` has. */
export const SECTIONS = decoded(page.plugin(PLUGIN).sections);

/** For tests: a plugin of a page, with fields replaced; all text is invented (sample data). */
export function plugin(change: Record<string, unknown> = {}): Record<string, unknown> {
  const all: Record<string, unknown> = decoded(page.plugin(PLUGIN));
  const listed = Object.entries(all).filter(([field]) => REQUESTED.includes(field));
  return { ...Object.fromEntries(listed), ...change };
}

/** For tests: a page with these plugins, of so many results in all. */
export function queryPage(plugins: unknown = [plugin()], results: unknown = 1): string {
  const { info } = page.queryPage([], 1, 1, 100);
  return JSON.stringify({ info: { ...info, results }, plugins });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(queryPage())], [answer(page.body(page.plugin(PLUGIN)))]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  {
    elements: [plugin({ sections: SECTIONS }), plugin({ slug: 'first' }), plugin({ slug: 'last' })],
    unit: (all) => [answer(queryPage(all))],
  },
  { elements: [decoded(page.plugin(PLUGIN))], unit: ([only]) => [answer(JSON.stringify(only))] },
];
