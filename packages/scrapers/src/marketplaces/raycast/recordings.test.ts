import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { raycast } from './index.ts';

const FEED = 'raycast/2026-01-26_store-feed.json';

describe.skipIf(!sharedData(FEED))('the recorded feed of Raycast', () => {
  test('is read completely: title, address and author of each extension, and no number', () => {
    const body = recorded(FEED);
    const { listings, problems, isComplete } = raycast.parse([answer(body)]);
    const items: { title: string; url: string; author: { name: string } }[] = JSON.parse(body).items;
    expect(problems).toEqual([]);
    expect(isComplete).toBeUndefined();
    expect(listings.map(({ name, url, developer }) => [name, url, developer?.name])).toEqual(
      items.map(({ title, url, author }) => [title.trim(), url, author.name.trim()]),
    );
    expect(listings).toHaveLength(100);
    for (const listing of listings) expect(listing).not.toHaveProperty('downloads');
  });
});
