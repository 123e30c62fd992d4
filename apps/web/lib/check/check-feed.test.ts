import { marketChanges } from '@pi/db';
import { test } from '@pi/db/testing';
import { seedFound } from '@pi/db/testing/seed-found';
import { describe, expect } from 'vitest';
import { CheckFeedParams, checkFeedHref } from './check-feed-params.ts';
import { readCheckFeed } from './read-check-feed.ts';

const issueOf = (ids: string) => CheckFeedParams.safeParse({ ids }).error?.issues[0]?.message;

describe('the address of an inventory’s feed', () => {
  test('refuses no ids, 201 ids and an id without a marketplace, in a sentence', () => {
    const many = Array.from({ length: 201 }, (_, at) => `edge:${at}`);
    expect(issueOf(',')).toBe('ids must have at least one id of the form marketplace:externalId.');
    expect(issueOf(many.join())).toBe('ids has 201 plugins: the address of a feed carries at most 200.');
    expect(issueOf('edge:a,b')).toBe('ids: “b” is not marketplace:externalId of a marketplace.');
    expect(checkFeedHref(many, 'rss')).toBeNull();
    expect(checkFeedHref([], 'rss')).toBeNull();
    expect(CheckFeedParams.parse({ ids: many.slice(1).join() }).ids).toHaveLength(200);
  });

  test('carries ids with commas, blanks and percent signs', () => {
    const ids = ['firefox:a,b', 'firefox:100%', 'firefox:{a b}', 'home-assistant:x/y&z'];
    const address = new URL(checkFeedHref(ids, 'json') ?? '', 'https://site.example');
    const read = CheckFeedParams.parse({ ids: address.searchParams.get('ids') ?? '' });
    expect(read.ids.map(({ marketplace, externalId }) => `${marketplace}:${externalId}`)).toEqual(ids);
  });
});

describe('readCheckFeed', () => {
  test('has the changes of these plugins alone, without new versions and unknown ids', async ({ db }) => {
    const a = await seedFound(db, { externalId: 'a', name: 'A', marketplace: 'firefox' });
    const b = await seedFound(db, { externalId: 'b', name: 'B', marketplace: 'firefox' });
    const change = { marketplace: 'firefox', day: '2026-11-10', at: new Date('2026-11-10T06:00:00Z') };
    await db.insert(marketChanges).values([
      { ...change, pluginId: a, kind: 'delisted' },
      { ...change, pluginId: a, kind: 'version_released', after: '2' },
      { ...change, pluginId: b, kind: 'delisted' },
    ]);
    const identities = ['a', 'c'].map((externalId) => ({ marketplace: 'firefox', externalId }));
    const { title, items } = await readCheckFeed(db, identities);
    expect(title).toBe('Changes of an inventory of 1 plugin');
    expect(items.map((item) => item.title)).toEqual([expect.stringMatching(/^A: /)]);
  });
});
