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
    ['Team Calendars for Confluence', 158_517, 12_330, 124, 'Atlassian'],
    ['Gliffy Diagrams for Confluence', 203_232, 11_072, 167, 'Gliffy'],
  ])('%s', (name, downloads, users, ratingCount, developer) => {
    expect(page().listings.find((listing) => listing.name === name)).toMatchObject({
      downloads: { value: downloads },
      users: { value: users },
      ratingCount,
      developer: { name: developer },
    });
  });
});
