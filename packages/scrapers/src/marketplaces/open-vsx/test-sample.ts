/** Answers for tests in the formats of Open VSX; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { galleryAnswer } from '../../shared/gallery-fixtures.ts';
import { answer } from '../../shared/test-response.ts';

const API = 'https://open-vsx.org/api/mossworks/moss-glow';

/** An entry of the search. */
export function entry(change: Record<string, unknown> = {}) {
  return {
    url: API,
    files: { download: `${API}/1.5.0/file/package.vsix`, icon: `${API}/1.5.0/file/icon.png` },
    name: 'moss-glow',
    namespace: 'mossworks',
    version: '1.5.0',
    timestamp: '2026-02-26T13:10:10.264660Z',
    verified: true,
    averageRating: 4.5,
    reviewCount: 12,
    downloadCount: 8030,
    displayName: 'Moss Glow',
    description: 'Sample data.',
    deprecated: false,
    ...change,
  };
}

/** A page of the search. */
export function searchPage(extensions: unknown[] = [entry()], more: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ offset: 0, totalSize: extensions.length, extensions, ...more }));
}

/** The answer for one extension. */
export function extension(change: Record<string, unknown> = {}, more: Partial<StoreResponse> = {}): StoreResponse {
  const sample = {
    ...entry(),
    namespaceDisplayName: 'mossworks',
    publishedBy: { loginName: 'MossWorks', fullName: 'Moss Works Ltd', homepage: 'https://github.com/MossWorks' },
    categories: ['Themes', 'Other'],
    homepage: 'https://moss.example/glow',
    repository: 'git+https://github.com/mossworks/glow.git',
    bugs: 'https://moss.example/help',
    allVersions: { latest: `${API}/latest` },
  };
  return answer(JSON.stringify({ ...sample, ...change }), { url: API, ...more });
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[searchPage()], [extension()], [answer(JSON.stringify(galleryAnswer()))]];
