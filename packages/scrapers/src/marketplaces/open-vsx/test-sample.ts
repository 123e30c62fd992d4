import type { StoreResponse } from '../../contract.ts';
import { GALLERY_ELEMENTS, galleryAnswer } from '../../shared/gallery-test-sample.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

const EXTENSION: page.ExtensionFacts = {
  namespace: 'mossworks',
  name: 'moss-glow',
  displayName: 'Moss Glow',
  description: 'Sample data.',
  version: '1.5.0',
  platforms: [],
  timestamp: '2026-02-26T13:10:10.264660Z',
  isVerified: true,
  hasIcon: true,
  rating: 4.5,
  reviewCount: 12,
  downloads: 8030,
  publishedBy: { loginName: 'MossWorks', fullName: 'Moss Works Ltd' },
  namespaceDisplayName: 'mossworks',
  versions: ['1.5.0'],
  categories: ['Themes', 'Other'],
  tags: ['moss'],
  homepage: 'https://moss.example/glow',
  repository: 'git+https://github.com/mossworks/glow.git',
  bugs: 'https://moss.example/help',
  isPreview: false,
  hasLicense: true,
  hasChangelog: true,
  hasGalleryColours: false,
};
const URL = 'https://open-vsx.org/api/mossworks/moss-glow';

/**
 * For tests: an extension of the search, with fields replaced; all text is invented (sample data).
 */
export function entry(change: Record<string, unknown> = {}) {
  return { ...page.entry(EXTENSION), ...change };
}

/** For tests: a page of the search with these extensions, and fields replaced. */
export function searchPage(extensions: unknown[] = [entry()], change: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ ...page.searchPage([], 0, extensions.length), extensions, ...change }));
}

/** For tests: the answer for one extension, with fields replaced. */
export function extension(change: Record<string, unknown> = {}, more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify({ ...page.extension(EXTENSION), ...change }), { url: URL, ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[searchPage()], [extension()], [answer(JSON.stringify(galleryAnswer()))]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [entry(), entry({ name: 'first' }), entry({ name: 'last' })], unit: (all) => [searchPage(all)] },
  { elements: [page.extension(EXTENSION)], unit: ([only]) => [answer(JSON.stringify(only))] },
  GALLERY_ELEMENTS,
];
