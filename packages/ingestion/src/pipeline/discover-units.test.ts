import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { FetchError } from '@pi/scrapers';
import { describe, expect } from 'vitest';
import { test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { discoverUnits } from './discover-units.ts';

const REQUEST = { url: 'https://toy.example/list' };
const RESPONSE = { ...REQUEST, status: 200, headers: {}, body: 'list', fetchedAt: '2026-01-01T03:00:00.000Z' };

describe('discoverUnits', () => {
  test('reports what stopped it, also where its responses cannot be archived', async ({ deps }) => {
    await ensureMarketplace(deps.db, 'toy');
    const run = await createRun(deps.db, 'daily', 'toy', '2026-01-01');
    const adapter: typeof toyAdapter = {
      ...toyAdapter,
      async *discover({ fetch }) {
        await fetch(REQUEST);
        yield 'a';
        throw new FetchError('http_error', REQUEST, 'answered 500', { status: 500 });
      },
    };
    const broken = {
      ...deps,
      fetcher: { ...deps.fetcher, fetch: async () => RESPONSE },
      bodyStore: { ...deps.bodyStore, keep: () => Promise.reject(new Error('disk full')) },
    };
    const { keys, failure } = await discoverUnits(broken, adapter, run, {});
    expect(failure?.message).toContain('answered 500');
    expect(keys).toEqual(['a']);
  });
});
