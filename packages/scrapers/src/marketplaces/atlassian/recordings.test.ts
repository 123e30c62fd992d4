import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';

const FOLDER = 'atlassian-marketplace';

describe.skipIf(!sharedData(FOLDER))('recorded pages of version 1', () => {
  const page = () => parsePage(answer(recorded(`${FOLDER}/2016-05_rest1.0_plugins-search_page1.json`)));

  test('a page past the end has no apps and no problems', () => {
    const response = answer(recorded(`${FOLDER}/2016-05_rest1.0_plugins-search_page3.json`));
    expect(parsePage(response)).toEqual({ listings: [], gone: [], problems: [] });
  });

  test('ten apps are read without problems, each with its numbers', () => {
    const { listings, problems } = page();
    expect(problems).toEqual([]);
    expect(listings).toHaveLength(10);
    for (const { users, downloads, ratingCount, developer, updatedOn } of listings)
      expect([
        users?.kind,
        downloads?.kind,
        typeof ratingCount,
        typeof developer?.email,
        updatedOn?.slice(0, 4),
      ]).toEqual(['exact', 'exact', 'number', 'string', '2016']);
  });

  test.each([
    ['Team Calendars for Confluence', 158_517, 12_330, 124, 'Atlassian', '2016-01-06', '5.3'],
    ['Gliffy Diagrams for Confluence', 203_232, 11_072, 167, 'Gliffy', '2016-05-13', '5.5'],
  ])('%s', (name, downloads, users, ratingCount, developer, updatedOn, minimumVersion) => {
    expect(page().listings.find((listing) => listing.name === name)).toMatchObject({
      downloads: { value: downloads },
      users: { value: users },
      ratingCount,
      developer: { name: developer },
      updatedOn,
      minimumVersion,
      worksWith: ['Confluence Cloud', 'Confluence Server', 'Confluence Data Center'],
    });
  });
});

const excerpt = `${FOLDER}/2023-06_rest2_addons-search_excerpt.json`;
describe.skipIf(!sharedData(excerpt))('the recorded page of version 2', () => {
  test('two apps are read without problems, each with its numbers and the day of its last change', () => {
    const { listings, problems } = parsePage(answer(recorded(excerpt)));
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([
      {
        name: 'ScriptRunner for Jira',
        url: 'https://marketplace.atlassian.com/apps/6820',
        users: { value: 35_238 },
        downloads: { value: 896_493 },
        ratingCount: 711,
        updatedOn: '2023-06-14',
        category: 'Admin tools',
        categories: ['Admin tools', 'IT & helpdesk', 'Workflow', 'Custom fields'],
        developer: { name: 'Adaptavist', externalId: '81' },
        badges: [],
      },
      {
        name: 'Intelligent User Manager (IUM) for Jira',
        users: { value: 14 },
        downloads: { value: 472 },
        ratingCount: 0,
        updatedOn: '2023-04-18',
      },
    ]);
  });

  test.each(['com.kanoah.test-manager', 'jira-misc-workflow-extensions'])('the numbers of %s are no app', (key) => {
    const body = recorded(`${FOLDER}/2026-08-11_rest2_distribution_${key}.json`);
    expect(parsePage(answer(body)).problems).toMatchObject([{ kind: 'not_a_plugin_page' }]);
  });
});
