import { readFileSync } from 'node:fs';
import { sharedFault } from '@pi/config/shared-data';
import type { Listing } from '@pi/domain';
import { readResponses } from '@pi/ingestion/read-responses';
import { SOURCES } from '@pi/operations/history';
import { getAdapter, type StoreResponse } from '@pi/scrapers';
import { describe, expect, test } from 'vitest';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const CHROME_URL = `https://chromewebstore.google.com/detail/acme/${ID}`;
const WORDPRESS_URL = 'https://api.wordpress.org/plugins/info/1.2/?action=query_plugins&request%5Bpage%5D=1';
const EDGE_URL = `https://microsoftedge.microsoft.com/addons/getproductdetailsbycrxid/${ID}?hl=en`;

const skipped = !sharedFault('README.md');

/** What the daily run makes of the files, parsed together. */
function parsed(marketplace: string, files: string[], url?: string) {
  const responses = files.map((file): StoreResponse => {
    const body = readFileSync(sharedFault(file) ?? file, 'utf8');
    return { url, status: 200, headers: {}, body, fetchedAt: '2026-11-21T00:00:00.000Z' };
  });
  return readResponses(getAdapter(marketplace), responses);
}

function idsOf(listings: Listing[]): string[] {
  return listings.map(({ externalId }) => externalId);
}

describe.skipIf(skipped)('inputs that cost a page', () => {
  test('02a: a slug with half a character costs its own plugin', () => {
    const { listings, problems } = parsed('wordpress', ['02a-wordpress-surrogate-slug.json'], WORDPRESS_URL);
    expect(idsOf(listings)).toEqual(['profile-false', 'last-good']);
    expect(problems).toHaveLength(1);
  });

  // The plugins p3 and p4 have an id and a name; one other value of each is wrong.
  test('02c: an id with half a character costs its own plugin, and a wrong value its field', () => {
    const files = ['02c-obsidian-surrogate-id.json', '02c-obsidian-stats.json'];
    const { listings, problems } = parsed('obsidian', files);
    expect(idsOf(listings)).toEqual(['p1', 'p3', 'p4', 'p6']);
    expect(listings.map(({ downloads }) => downloads?.value)).toEqual([20, 22, 23, 25]);
    expect(listings.map(({ developer, sourceUrl }) => [developer?.name, sourceUrl])).toEqual([
      ['X', 'https://github.com/x/p1'],
      [undefined, 'https://github.com/x/p3'],
      ['X', undefined],
      ['X', 'https://github.com/x/p6'],
    ]);
    expect(problems).toHaveLength(5);
  });
});

describe.skipIf(skipped)('inputs that cost a listing', () => {
  const { listings, problems } = skipped
    ? { listings: [], problems: [] }
    : parsed('wordpress', ['04-wordpress-odd-values.json'], WORDPRESS_URL);
  const listed = new Map(listings.map((listing) => [listing.externalId, listing]));

  test('04: every plugin with a slug and a name is listed', () => {
    const { plugins } = JSON.parse(readFileSync(sharedFault('04-wordpress-odd-values.json') ?? '', 'utf8'));
    const named = plugins.filter((plugin: { name?: unknown } | null) => plugin && typeof plugin.name === 'string');
    const refused = ['name-blank', 'slug\0nul'];
    const slugs: string[] = named.map(({ slug }: { slug: string }) => slug);
    const expected = slugs.filter((slug) => slug.length <= 200 && !refused.includes(slug));
    expect(expected.filter((slug) => !listed.has(slug))).toEqual([]);
  });

  test.each([
    ['author-false', { developer: null, users: { value: 10 } }],
    ['zero-dates', { listedOn: undefined, updatedOn: undefined, users: { value: 10 } }],
    ['neg-installs', { users: undefined, downloads: { value: 100 } }],
    ['null-installs', { users: null }],
    ['text-installs', { users: { value: 1_000_000, kind: 'at_least' } }],
    ['text-downloads', { downloads: { value: 12_345, kind: 'exact' } }],
    ['rating-empty', { rating: null, ratingCount: 0 }],
    ['rating-over', { rating: undefined, ratingCount: 3 }],
    ['rating-text', { rating: 4.8, ratingCount: 12 }],
    ['icons-false', { iconUrl: null }],
    ['icons-map', { iconUrl: 'https://ps.w.org/a/assets/icon.png' }],
    ['version-number', { version: undefined }],
    ['support-array', { supportUrl: null }],
    ['homepage-array', { websiteUrl: null }],
  ])('04: %s leaves out the wrong value alone', (slug, expected) => {
    const listing = listed.get(slug);
    for (const [field, value] of Object.entries(expected)) {
      const found = listing?.[field as keyof Listing];
      if (typeof value === 'object' && value !== null) expect(found).toMatchObject(value);
      else expect(found).toBe(value);
    }
  });

  test('04: each wrong value is a problem that names its plugin', () => {
    const named = new Set(problems.map(({ externalId }) => externalId));
    for (const slug of ['zero-dates', 'neg-installs', 'rating-over', 'version-number']) expect(named).toContain(slug);
    for (const slug of ['author-false', 'icons-false', 'rating-empty']) expect(named).not.toContain(slug);
  });
});

describe.skipIf(skipped)('values that are not empty', () => {
  test('06: front matter is read to its fence, below a description that ends in three dashes', async () => {
    const path = sharedFault('06-chrome-manifests');
    const context = { options: { path } } as Parameters<(typeof SOURCES)['chrome-manifests']['read']>[0];
    const units: string[] = [];
    for await (const unit of SOURCES['chrome-manifests'].discover(context)) units.push(String(unit));
    const { responses } = await SOURCES['chrome-manifests'].read(context, units[0] ?? '');
    const result = getAdapter('chrome-web-store').parsers?.['chrome-manifests']?.(responses);
    expect(result?.problems).toEqual([]);
    expect(result?.listings).toMatchObject([
      {
        name: 'Harbour Clock New Tab',
        version: '1.0.0',
        summary: '--- Harbour Clock New Tab --- A clock for every new tab.',
        developer: { name: 'Harbour Clock LLC' },
        websiteUrl: 'https://harbour-clock.example',
        permissions: ['storage'],
        users: { value: 12, kind: 'exact' },
      },
    ]);
  });

  test.each(['08a-cws-persian-digits.html', '08-control-english.html'])('%s shows its numbers', (file) => {
    const { listings, problems } = parsed('chrome-web-store', [file], CHROME_URL);
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([{ users: { value: 10_000, kind: 'rounded' }, rating: 4.5, ratingCount: 123 }]);
  });

  test('14: an average of 0 without a number of ratings means "not rated"', () => {
    const { listings, problems } = parsed('edge', ['14-edge-rating-zero-without-count.json'], EDGE_URL);
    expect(problems).toEqual([]);
    expect(listings[0]?.rating).toBeNull();
  });
});
