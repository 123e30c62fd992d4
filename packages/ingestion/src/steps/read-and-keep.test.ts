import { randomUUID } from 'node:crypto';
import { marketplaces, rawPages } from '@pi/db';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { NOBODY } from '../forget/forgotten.ts';
import { readAndKeep } from './read-and-keep.ts';

const theirs = {
  hashes: 0,
  hasListing: (_: string, { externalId }: { externalId: string }) => externalId === 'a',
  hasPlugin: () => false,
};
const response = { status: 200, headers: {}, body: 'a page of two', fetchedAt: '2026-01-01T03:00:00.000Z' };
const KEPT_FOR = { runId: randomUUID(), unitKey: 'a page', day: '2026-01-01' };
const pageOfTwo: MarketplaceAdapter = {
  ...toyAdapter,
  parse: () => ({ listings: [aListing({ externalId: 'a' }), aListing({ externalId: 'b' })], gone: [], problems: [] }),
};

describe('readAndKeep', () => {
  test('does not keep a page of many that names one who asked to be left out, and reads the others', async ({
    deps,
  }) => {
    const { responses, result } = await readAndKeep(deps, pageOfTwo, [response], theirs, KEPT_FOR);
    expect(result.listings.map(({ externalId }) => externalId)).toEqual(['b']);
    expect(responses).toEqual([{ response, sha256: null }]);
    expect(await deps.db.$count(rawPages)).toBe(0);
  });

  test('makes what could not be kept a problem, and reads nothing from it', async ({ deps }) => {
    await deps.db.insert(marketplaces).values({ name: 'toy' });
    const rawStore = { ...deps.rawStore, keep: () => Promise.reject(new Error('disk full')) };
    const { result } = await readAndKeep({ ...deps, rawStore }, pageOfTwo, [response], NOBODY, KEPT_FOR);
    expect(result).toMatchObject({
      listings: [],
      problems: [{ kind: 'storage_error', message: expect.stringContaining('disk full') }],
    });
  });
});
