import { pluginMetrics, pluginRevisions, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import { LISTING_FIELDS, type Listing } from '@pi/domain';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { storeListings } from './store-listings.ts';

const DAY = '2026-01-01';
const EXTRAS = {
  ...{ weeklyDownloads: 321, githubStars: 900, rank: 7 },
  ratingDistribution: [1, 0, 2, 3, 4],
  ...{ textReviewCount: 6, supportThreads: 15, supportThreadsResolved: 12, placement: 'sponsored' },
} satisfies Partial<Listing>;
const CONTENT = {
  ...{ description: 'Sorts tabs by site.', iconUrl: 'https://toy.example/icon.png', language: 'en' },
  ...{ screenshots: ['https://toy.example/1.png'], videos: ['https://toy.example/1.mp4'] },
  ...{ category: 'tools', categories: ['tools', 'tabs'], tags: ['tidy'], worksWith: ['Jira Cloud'] },
  ...{ itemType: 'extension', minimumVersion: '120', testedVersion: '130', manifestVersion: 3, size: '1MiB' },
  ...{ listedOn: '2025-01-01', updatedOn: '2025-12-01', websiteUrl: 'https://acme.example/tabs' },
  ...{ supportUrl: 'https://acme.example/help', privacyUrl: 'https://acme.example/privacy' },
  ...{ termsUrl: 'https://acme.example/terms', sourceUrl: 'https://acme.example/source' },
  ...{ optionalPermissions: ['history'], dataUse: ['location'], languages: ['English'], badges: ['featured'] },
  ...{ pricingModel: 'paid', pricingLabel: '$5' },
  developer: { name: 'Acme GmbH', isTrader: true },
} satisfies Partial<Listing>;
const OTHERS: Partial<Listing> = {
  downloads: { value: 5000, kind: 'rounded' },
  ratingCountKind: 'rounded',
  reviews: [],
};

describe('storeListings of a listing with every field', () => {
  const listing = aListing({ ...CONTENT, ...EXTRAS, ...OTHERS });

  test('has every field there is', () =>
    expect(LISTING_FIELDS.filter((field) => listing[field] === undefined)).toEqual([]));

  test('stores each in its place: revision, plugin, and numbers of the day', async ({ db }) => {
    await ensureMarketplace(db, 'toy');
    await ensureMetricPartitions(db, [DAY]);
    const observation = { listing, observedAt: new Date(`${DAY}T10:00:00Z`), day: DAY };
    await db.transaction((tx) => storeListings(tx, [observation], { marketplace: 'toy', announceNew: false }));
    const { url, name, summary, version, permissions, users, rating, ratingCount } = listing;
    expect((await db.select().from(pluginRevisions)).map(({ content }) => content)).toEqual([
      { ...CONTENT, url, name, summary, version, permissions },
    ]);
    const counts = {
      ...{ users: users?.value, usersKind: 'exact', downloads: 5000, downloadsKind: 'rounded' },
      ...{ rating, ratingCount, ratingCountKind: 'rounded' },
    };
    expect(await db.select().from(plugins)).toMatchObject([{ ...counts, ...EXTRAS, manifestVersion: 3 }]);
    const { weeklyDownloads, githubStars, rank } = EXTRAS;
    expect(await db.select().from(pluginMetrics)).toMatchObject([{ weeklyDownloads, githubStars, rank }]);
  });
});
