import type { Listing } from '@pi/domain';
import { getAdapter, type StoreRequest, type StoreResponse } from '@pi/scrapers';
import { STORES } from '@pi/stores';
import { describe, expect, test } from 'vitest';
import { answerOf, DAY, expectedCounts, goneIds, sampleIds } from './samples.ts';

const BLOCKS = /<script[^>]*>AF_initDataCallback.*?<\/script>/gs;
const PAGES = ['chrome-web-store', 'google-workspace'];

const READ_DAILY = STORES.filter(({ historyOnly }) => !historyOnly).map(({ name }) => name);

describe.each(READ_DAILY)('the parser of %s', (name) => {
  test('reads all listings of the catalogue, with the numbers the store shows, and reports no problem', async () => {
    const keys = await discovered(name);
    const results = keys.map((key) => read(name, key));
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Map(results.flatMap(({ listings }) => listings).map(primaryMetricById(name)))).toEqual(
      expectedCounts(name),
    );
  });
});

describe.each(PAGES)('the parser of %s', (name) => {
  test('takes a page of a listing that left for gone', () => {
    const gone = goneIds(name).slice(0, 3);
    expect(gone.map((id) => read(name, id).gone.map(({ externalId }) => externalId))).toEqual(gone.map((id) => [id]));
  });

  test('reads the same name, version and day from the markup alone', () => {
    for (const id of sampleIds(name).slice(0, 30)) {
      const [whole] = read(name, id).listings;
      const [bare] = read(name, id, (html) => html.replace(BLOCKS, '')).listings;
      expect([whole?.readFrom, bare?.readFrom]).toEqual(['data', 'markup']);
      expect(bare && facts(bare)).toEqual(whole && facts(whole));
    }
  });

  test('keeps no reviewer’s and no viewer’s name', () => {
    const listings = sampleIds(name).flatMap((id) => read(name, id).listings);
    expect(listings.some(({ reviews }) => (reviews ?? []).length > 0)).toBe(true);
    expect(JSON.stringify(listings)).not.toMatch(/"[A-Z][a-z]+ Sample[":]/);
  });
});

async function discovered(name: string): Promise<string[]> {
  const context = {
    day: DAY,
    knownIds: async () => (STORES.find((store) => store.name === name)?.knownIdsOnly ? sampleIds(name) : []),
    fetch: async (request: StoreRequest) => responseOf(name, request),
  };
  const keys: string[] = [];
  for await (const key of getAdapter(name).discover(context)) keys.push(key);
  return keys;
}

function read(name: string, key: string, change = (html: string) => html) {
  const adapter = getAdapter(name);
  const responses = adapter.requests(key).map((request) => responseOf(name, request));
  return adapter.parse(responses.map((response) => ({ ...response, body: change(response.body) })));
}

function responseOf(name: string, { url, body }: StoreRequest): StoreResponse {
  return { url, headers: {}, fetchedAt: `${DAY}T06:00:00Z`, ...answerOf(name, url, body) };
}

// The number the marketplace's lists are ordered by.
function primaryMetricById(name: string) {
  const { primaryMetric } = getAdapter(name).info;
  return (listing: Listing): [string, number | null] => {
    const shown = listing[primaryMetric];
    return [listing.externalId, (typeof shown === 'object' ? shown?.value : shown) ?? null];
  };
}

function facts({ externalId, name, summary, version, updatedOn }: Listing) {
  return { externalId, name, summary, version, updatedOn };
}
