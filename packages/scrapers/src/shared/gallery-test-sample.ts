import * as page from './page-gallery.ts';
import type { SampleElements } from './test-elements.ts';
import { answer } from './test-response.ts';

const RELEASE: page.ReleaseFacts = {
  version: '1.5.0',
  targetPlatform: 'darwin-arm64',
  supportUrl: 'https://moss.example/help',
  homepage: 'https://moss.example/glow',
  sourceUrl: 'git+https://github.com/mossworks/glow.git',
  pricing: 'Free',
  isBranded: false,
  assets: ['Code.Manifest', 'Services.Icons.Default', 'Services.Icons.Small'],
};
const EXTENSION: page.ExtensionFacts = {
  uuid: '99999999-2222-4333-8444-555555555555',
  name: 'moss-glow',
  displayName: 'Moss Glow',
  summary: 'Sample data.',
  isPreview: false,
  publishedAt: '2025-03-18T03:12:53.32Z',
  updatedAt: '2026-02-26T13:16:38.947Z',
  publisher: {
    uuid: '11111111-2222-4333-8444-555555555555',
    name: 'mossworks',
    displayName: 'Moss Works',
    isVerified: true,
    domain: 'https://moss.example',
  },
  categories: ['Themes', 'Other'],
  tags: ['moss', '__web_extension'],
  releases: [RELEASE, { ...RELEASE, targetPlatform: 'linux-x64' }],
  statistics: { install: 850, averagerating: 4.5, ratingcount: 12, updateCount: 67, downloadCount: 8030 },
};
const WITH_CATEGORIES = 0x4;

export const { statistics } = page;

/** For tests: an extension, with fields replaced; all text is invented (sample data). */
export function galleryExtension(change: Record<string, unknown> = {}) {
  return { ...page.extension(EXTENSION, WITH_CATEGORIES), ...change };
}

/** For tests: one entry of `versions`, with fields replaced. */
export function release(change: Record<string, unknown> = {}) {
  return { ...page.release(RELEASE, EXTENSION), ...change };
}

/** For tests: the `properties` of a release, with values replaced. */
export function properties(change: Record<string, string> = {}) {
  const built = page.properties(RELEASE).filter(({ key }) => !Object.keys(change).some((name) => key.endsWith(name)));
  return [...built, ...Object.entries(change).map(([key, value]) => ({ key: `Microsoft.VisualStudio.${key}`, value }))];
}

/** For tests: an answer with these extensions, of so many found in all. */
export function galleryAnswer(extensions: unknown[] = [galleryExtension()], total: unknown = extensions.length) {
  const { results } = page.galleryAnswer([{ extensions: [], total: total as number }], WITH_CATEGORIES);
  return { results: results.map((result) => ({ ...result, extensions })) };
}

/** For tests: extensions of an answer. */
export const GALLERY_ELEMENTS: SampleElements = {
  elements: ['moss-glow', 'first', 'last'].map((extensionName) => galleryExtension({ extensionName })),
  unit: (all) => [answer(JSON.stringify(galleryAnswer(all)))],
};
