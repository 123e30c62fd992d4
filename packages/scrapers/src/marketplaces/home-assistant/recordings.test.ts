import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { CRITICAL_URL, categoryUrl, REMOVED_URL } from './files.ts';
import { homeAssistant } from './index.ts';

const FOLDER = 'home-assistant';

describe.skipIf(!sharedData(FOLDER))('recorded files of Home Assistant', () => {
  test('integrations, their installations and what is removed read as one day', () => {
    const { listings, gone, problems, isComplete } = homeAssistant.parse([
      file('hacs_v2-integration-data_2024-04.json', categoryUrl('integration')),
      file('hacs_v2-removed-data_2024-04.json', REMOVED_URL),
      file('hacs_v2-critical-data_2024-04.json', CRITICAL_URL),
      file('analytics_custom_integrations_2024.json', undefined),
    ]);
    expect([problems, gone, listings.length, isComplete]).toEqual([[], [], 1001, undefined]);
    const byUrl = new Map(listings.map((listing) => [listing.url.slice('https://github.com/'.length), listing]));
    expect(byUrl.get('custom-components/healthchecksio')).toMatchObject({
      externalId: '201963665',
      name: 'Healthchecks.io',
      downloads: { value: 1864, kind: 'exact' },
    });
    expect(byUrl.get('custom-components/healthchecksio')?.githubStars).toBe(45);
    expect(byUrl.get('custom-components/weatheralerts')).toMatchObject({ downloads: null, githubStars: 119 });
    expect(byUrl.get('rospogrigio/localtuya')).toMatchObject({ name: 'Local Tuya', users: { value: 21_860 } });
  });

  test.each([
    ['hacs_v2-integration-data_2024-04.json', 1001, 'integration'],
    ['hacs_v2-theme-data_2024-04.json', 76, undefined],
  ])('%s is read completely without its address, with the numbers of the file', (name, count, category) => {
    const response = file(name, undefined);
    const { listings, problems } = homeAssistant.parse([response]);
    const entries: Record<
      string,
      { full_name: string; downloads?: number; stargazers_count?: number; topics?: string[] }
    > = JSON.parse(response.body);
    expect([problems, listings.length]).toEqual([[], count]);
    for (const { externalId, url, downloads, category: found, githubStars, tags } of listings) {
      expect([githubStars, tags]).toEqual([
        entries[externalId]?.stargazers_count ?? null,
        entries[externalId]?.topics ?? null,
      ]);
      expect(url).toBe(`https://github.com/${entries[externalId]?.full_name}`);
      expect(downloads?.value).toBe(entries[externalId]?.downloads);
      expect(found).toBe(category);
    }
  });

  test('every add-on has the installations of the file', () => {
    const response = file('analytics_addons_2025-09-29.json.gz', undefined);
    const { listings, problems } = homeAssistant.parse([response]);
    const entries: Record<string, { total: number }> = JSON.parse(response.body);
    expect([problems, listings.length]).toEqual([[], 5619]);
    for (const { externalId, users } of listings) expect(users?.value).toBe(entries[externalId]?.total);
    expect(listings.find(({ externalId }) => externalId === 'core_ssh')?.users).toEqual({
      value: 122_945,
      kind: 'exact',
    });
  });

  test('a listed repository that the removed ones name is gone with its reason', () => {
    const listed = { 1: { full_name: 'Amaximus/bkk_stop_card' }, 2: { full_name: 'test/test' } };
    const { listings, gone } = homeAssistant.parse([
      answer(JSON.stringify(listed), { url: categoryUrl('plugin') }),
      file('hacs_v2-removed-data_2024-04.json', REMOVED_URL),
    ]);
    expect([listings, gone]).toEqual([
      [],
      [
        { externalId: '1', reason: 'blacklist' },
        { externalId: '2', reason: 'critical: Security issues, known to steal auth tokens.' },
      ],
    ]);
  });
});

function file(name: string, url: string | undefined) {
  return answer(recorded(`${FOLDER}/${name}`), { url });
}
