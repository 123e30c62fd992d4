import { test } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { expect } from 'vitest';
import { ChangesFeedParams, PluginsFeedParams } from './feed-params.ts';
import { readChangesFeed, readPluginsFeed } from './read-feed.ts';

const renamedOn = (day: string) => [{ kind: 'renamed' as const, day }];

test('the feed of a small store keeps its items while larger stores have newer changes', async ({ db }) => {
  const listed = { status: 'listed' as const };
  const small = { ...listed, marketplace: 'raycast', changes: renamedOn('2026-11-01') };
  await seedFacts(db, { externalId: 'a', name: 'A', ...small });
  await seedFacts(db, { externalId: 'b', ...listed, marketplace: 'firefox', changes: renamedOn('2026-11-02') });
  const params = PluginsFeedParams.parse({ marketplace: 'raycast' });
  const { items } = await readPluginsFeed(db, params, { few: 0, walked: 1 });
  expect(items.map(({ title }) => title)).toEqual([expect.stringMatching(/^A: /)]);
});

test('a feed of all changes says how far back it looks', async ({ db }) => {
  const { description } = await readChangesFeed(db, ChangesFeedParams.parse({}));
  expect(description).toBe(
    'Changes in all marketplaces: the newest 50 of the last 90 days, read once a day from the stores.',
  );
});
