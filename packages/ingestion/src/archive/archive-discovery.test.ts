import { getSuppressionKey, insertSuppressionHashes } from '@pi/db/queries/erasure/suppression-list';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { ensureMarketplace, getOrCreateDailyRun } from '@pi/db/queries/runs/runs';
import { describe, expect } from 'vitest';
import { archivedResponses } from '../../test/archive.ts';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { pluginText } from '../suppression/identity-texts.ts';
import { suppressionHash } from '../suppression/suppression-list.ts';
import { archiveDiscovery } from './archive-discovery.ts';

const DAY = { day: '2026-01-01' };

describe('archiveDiscovery', () => {
  test('archives the pages of discovery under its unit key, and every page with its unit', async ({ deps }) => {
    const { runId } = await runMarketplace(deps, toyAdapter, DAY);
    const pages = (await archivedResponses(deps)).map(({ unit, url, day, ...page }) => {
      expect(page).toEqual({
        runId,
        marketplace: 'toy',
        position: 0,
        fetchedAt: '2026-01-01T03:00:00.000Z',
        status: 200,
        bytes: expect.any(Number),
        sha256: expect.any(String),
      });
      return [unit, url.replace('https://toy.example', ''), day];
    });
    expect(pages.toSorted()).toEqual([
      ['(discovery)', '/index.json', DAY.day],
      ['(discovery)', '/more.json', DAY.day],
      ...['a', 'b', 'c'].map((id) => [id, `/plugins/${id}`, DAY.day]),
    ]);
  });

  test('archives no page that names a suppressed plugin, but those after it', async ({ deps }) => {
    await claimDataOrigin(deps.db, 'sample');
    const key = (await getSuppressionKey(deps.db)) ?? '';
    await deps.db.transaction((tx) => insertSuppressionHashes(tx, [suppressionHash(key, pluginText('toy', 'b'))]));
    await runMarketplace(deps, toyAdapter, DAY);
    const keys = (await archivedResponses(deps)).map(({ url }) => url.replace('https://toy.example', ''));
    expect(keys.toSorted()).toEqual(['/more.json', '/plugins/a', '/plugins/c']);
  });

  test('fails when a page cannot be archived', async ({ deps }) => {
    await ensureMarketplace(deps.db, 'toy');
    const run = await getOrCreateDailyRun(deps.db, 'toy', DAY.day);
    const bodyStore = { ...deps.bodyStore, keep: () => Promise.reject(new Error('disk full')) };
    const keeper = archiveDiscovery({ ...deps, bodyStore }, 'toy', run);
    const fetchedAt = `${DAY.day}T03:00:00Z`;
    await keeper.add({ url: 'https://toy.example/index.json', status: 200, headers: {}, body: '[]', fetchedAt });
    await expect(keeper.flush()).rejects.toThrow('a response was not archived: disk full');
  });
});
