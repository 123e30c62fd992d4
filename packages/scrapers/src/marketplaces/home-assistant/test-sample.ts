import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import { ADDONS_URL, CATEGORIES, categoryUrl, INTEGRATIONS_URL, REMOVED_URL } from './files.ts';
import * as page from './page.ts';

export const ID = '123456';

const REPOSITORY: page.RepositoryFacts = {
  id: ID,
  fullName: 'moss-works/moss-watch',
  name: 'Moss Watch',
  minimumVersion: '2024.1.0',
  manifestName: 'Moss',
  domain: 'moss_watch',
  description: 'Sample data: watches moss.',
  countries: [],
  topics: ['moss'],
  downloads: 420,
  lastVersion: 'v1.2.0',
  lastCommit: 'abc1234',
  etag: 'abc',
  releasesEtag: 'def',
  updatedAt: '2026-02-03T04:05:06Z',
  fetchedAt: 1_700_000_000.5,
  stars: 12,
  openIssues: 0,
};
const INSTALLS: page.InstallFacts = { key: 'moss_watch', total: 77, versions: { '1.2.0': 70 } };
const REMOVED: page.RemovedFacts = { fullName: 'old/one', removal: 'remove', reason: null, link: null };
const ADDON: page.AddonFacts = { key: 'core_moss', total: 5, versions: {}, autoUpdate: 3 };

/** For tests: a repository of HACS, with fields replaced; all text is invented (sample data). */
export function repository(change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...page.repository(REPOSITORY), ...change };
}

/** For tests: a file with this content. */
export function file(content: unknown, url?: string, more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify(content), { url, ...more });
}

/** For tests: the file of integrations. */
export function integrations(entries: unknown = { [ID]: repository() }): StoreResponse {
  return file(entries, categoryUrl('integration'));
}

/** For tests: the installations of integrations. */
export function installs(entries: unknown = { [INSTALLS.key]: page.integration(INSTALLS) }): StoreResponse {
  return file(entries, INTEGRATIONS_URL);
}

/** For tests: the file of removed repositories. */
export function removed(entries: unknown = [page.removed(REMOVED)]): StoreResponse {
  return file(entries, REMOVED_URL);
}

/** For tests: the installations of add-ons. */
export function addons(entries: unknown = {}): StoreResponse {
  return file(entries, ADDONS_URL);
}

/** For tests: all files that name plugins, those of the other categories empty. */
export function allFiles(): StoreResponse[] {
  const others = CATEGORIES.filter((category) => category !== 'integration');
  return [integrations(), ...others.map((category) => file({}, categoryUrl(category))), addons(), installs()];
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  allFiles(),
  [answer([...page.addonsFile([ADDON])].join(''), { url: ADDONS_URL })],
  [file({ [ID]: repository({ domain: undefined }) }), file([])],
];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  {
    elements: ['watch', 'first', 'last'].map((domain) => repository({ domain, full_name: `moss/${domain}` })),
    unit: (all) => [
      integrations({ ...all }),
      installs({ watch: { total: 5 }, first: { total: 7 }, last: { total: 9 } }),
    ],
  },
  { elements: [5, 7, 9].map((total) => ({ total })), unit: (all) => [addons({ ...all })] },
];
