import { readdirSync } from 'node:fs';
import { Listing, MarketplaceInfo, ParseResult } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketplaceAdapter, StoreResponse } from './contract.ts';
import { registry } from './registry.ts';
import { answer, collected } from './shared/test-response.ts';

// The name of every sample reviewer.
const REVIEWER = 'Reviewing Person';

/**
 * Units of work of a marketplace, each of exactly one plugin, as its `test-sample.ts` exports them.
 */
async function sampleUnits(name: string): Promise<StoreResponse[][]> {
  const sample: { SAMPLE_UNITS: StoreResponse[][] } = await import(`./marketplaces/${name}/test-sample.ts`);
  return sample.SAMPLE_UNITS;
}

test('every folder of a marketplace is in the registry, under its own name', () => {
  const folders = readdirSync(new URL('./marketplaces', import.meta.url));
  expect([...registry.keys()].sort()).toEqual(folders.sort());
});

const CASES = await Promise.all(
  [...registry].map(async ([name, adapter]) => [name, adapter, await sampleUnits(name)] as const),
);

describe.each(CASES)('%s', (_, adapter, units) => {
  test('brings sample units for this test', () => {
    expect(units.length).toBeGreaterThan(0);
  });

  test('describes itself validly, and says why it is off', () => {
    expect(MarketplaceInfo.parse(adapter.info)).toEqual(adapter.info);
    expect(adapter.info.offReason === undefined).toBe(adapter.info.enabledByDefault);
    expect(adapter.info.numbers[adapter.info.primaryMetric]).toBeDefined();
  });

  test('asks its own hosts only, over https', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        for (const { url } of adapter.requests(key)) {
          expect(new URL(url).protocol).toBe('https:');
          expect(adapter.info.hosts).toContain(new URL(url).host);
        }
      }),
    );
  });

  test('names a page of markup as what it is', () => {
    const page = answer('<!DOCTYPE html><html lang="en"><title>Search</title><a href="/search">Search</a></html>');
    const { listings, gone, problems } = adapter.parse([page]);
    expect([listings, gone, problems[0]?.kind]).toEqual([[], [], 'not_a_plugin_page']);
  });

  test('never throws on garbage and makes no listing of it', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString()),
      fc.json(),
      fc.json().map((json) => `AF_initDataCallback({key: 'ds:0', hash: '1', data:${json}, sideChannel: {}});`),
    );
    const status = fc.constantFrom(200, 200, 204, 301, 403, 404, 429, 500);
    fc.assert(
      fc.property(fc.array(fc.record({ body: garbage, status }), { maxLength: 3 }), (answers) => {
        const result = adapter.parse(answers.map(({ body, status }) => answer(body, { status })));
        expect(ParseResult.parse(result).listings).toEqual([]);
      }),
    );
  });

  test('never throws on pages that are cut or damaged, and keeps its listings valid', () => {
    const damage = fc.record({
      unit: fc.nat(units.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      junk: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(damage, fc.boolean(), ({ unit, at, junk }, cut) => {
        const damaged = (units[unit] ?? []).map((response) => {
          const place = Math.floor(at * response.body.length);
          const rest = cut ? '' : response.body.slice(place + junk.length);
          return { ...response, body: response.body.slice(0, place) + junk + rest };
        });
        ParseResult.parse(adapter.parse(damaged));
      }),
    );
  });

  test('makes one valid listing of each sample unit, without problems', () => {
    for (const unit of units) {
      const { listings, problems } = adapter.parse(unit);
      expect(problems).toEqual([]);
      expect(listings.map((listing) => Listing.parse(listing))).toEqual(listings);
      expect(listings).toHaveLength(1);
    }
  });

  test('does not store a reviewer’s name', () => {
    for (const unit of units) expect(JSON.stringify(adapter.parse(unit))).not.toContain(REVIEWER);
  });

  test('gives the same result for the same responses', () => {
    for (const unit of units) expect(adapter.parse(unit)).toEqual(adapter.parse(structuredClone(unit)));
  });

  test('groups recorded responses without losing or inventing any', () => {
    const recorded = units.flat();
    const grouped = adapter.groupRecorded?.(recorded) ?? recorded.map((response) => [response]);
    expect(new Set(grouped.flat())).toEqual(new Set(recorded));
  });

  test('yields the known plugins or units once each, and none where there is nothing to request', async () => {
    await expectOnce(adapter);
  });
});

async function expectOnce(adapter: MarketplaceAdapter) {
  const empty = '<urlset></urlset>';
  const keys = await collected(
    adapter.discover({
      day: '2026-03-01',
      knownIds: async () => ['a', 'b', 'a'],
      fetch: async ({ url }) => answer(empty, { url }),
    }),
  );
  expect(keys.length > 0).toBe(adapter.requests('a').length > 0);
  expect(new Set(keys).size).toBe(keys.length);
}
