import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';
import { ADDONS_URL, CATEGORIES, categoryUrl, INTEGRATIONS_URL, REMOVED_URL } from './files.ts';

export const ID = '123456';

/** A repository of HACS; all text is invented (sample data). */
export function repository(change: Record<string, unknown> = {}): Record<string, unknown> {
  const sample = {
    manifest: { name: 'Moss Watch' },
    manifest_name: 'Moss',
    description: 'Sample data: watches moss.',
    domain: 'moss_watch',
    full_name: 'moss-works/moss-watch',
    last_commit: 'abc1234',
    last_updated: '2026-02-03T04:05:06Z',
    last_version: 'v1.2.0',
    stargazers_count: 12,
    downloads: 420,
    topics: ['moss'],
    last_fetched: 1_700_000_000.5,
  };
  return { ...sample, ...change };
}

export function file(content: unknown, url?: string, more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify(content), { url, ...more });
}

export function integrations(entries: unknown = { [ID]: repository() }): StoreResponse {
  return file(entries, categoryUrl('integration'));
}

export function installs(entries: unknown = { moss_watch: { total: 77, versions: { '1.2.0': 70 } } }): StoreResponse {
  return file(entries, INTEGRATIONS_URL);
}

export function removed(entries: unknown = [{ repository: 'old/one', removal_type: 'remove' }]): StoreResponse {
  return file(entries, REMOVED_URL);
}

export function addons(entries: unknown = {}): StoreResponse {
  return file(entries, ADDONS_URL);
}

/** All files that name plugins, those of the other categories empty. */
export function wholeDay(): StoreResponse[] {
  const others = CATEGORIES.filter((category) => category !== 'integration');
  return [integrations(), ...others.map((category) => file({}, categoryUrl(category))), addons(), installs()];
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  wholeDay(),
  [addons({ core_moss: { total: 5, versions: {}, protected: 4, auto_update: 3 } })],
  [file({ [ID]: repository({ domain: undefined }) }), file([])],
];
