import { claimDataOrigin } from '@pi/db/queries/claim-data-origin';
import { getForgetKey, insertForgottenHashes } from '@pi/db/queries/forgotten';
import { describe, expect } from 'vitest';
import { keptResponses } from '../../test/archive.ts';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { forgetHash } from '../forget/forgotten.ts';
import { pluginText } from '../forget/identity-texts.ts';

const DAY = { day: '2026-01-01' };

describe('keepDiscovery', () => {
  test('keeps the pages that units were found in, marked as such, and says of every page what it was read for', async ({
    deps,
  }) => {
    const { runId } = await runMarketplace(deps, toyAdapter, DAY);
    const pages = (await keptResponses(deps)).map(({ unit, url, day, ...page }) => {
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

  test('keeps no page that names who asked to be left out, but those after it', async ({ deps }) => {
    await claimDataOrigin(deps.db, 'sample');
    const key = (await getForgetKey(deps.db)) ?? '';
    await deps.db.transaction((tx) => insertForgottenHashes(tx, [forgetHash(key, pluginText('toy', 'b'))]));
    await runMarketplace(deps, toyAdapter, DAY);
    const keys = (await keptResponses(deps)).map(({ url }) => url.replace('https://toy.example', ''));
    expect(keys.toSorted()).toEqual(['/more.json', '/plugins/a', '/plugins/c']);
  });
});
