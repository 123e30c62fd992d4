import { insertRawPages } from '@pi/db/queries/raw-pages';
import { ensureMarketplace } from '@pi/db/queries/runs';
import { describe, expect } from 'vitest';
import { test } from '../../test/run-fixture.ts';
import type { IngestionDeps } from '../deps.ts';
import { findRawPages } from './find-raw-pages.ts';

const calendar = {
  pluginId: 1,
  marketplace: 'notes',
  externalId: 'calendar',
  firstSeenOn: '2026-01-01',
  companyId: null,
  developers: [],
};

async function keep({ db, rawStore }: IngestionDeps, marketplace: string, path: string, body: string): Promise<string> {
  await ensureMarketplace(db, marketplace);
  const sha256 = await rawStore.keep(body);
  const url = `https://${marketplace}.example/${path}`;
  await insertRawPages(db, [{ marketplace, url, fetchedAt: new Date(0), status: 200, sha256, bytes: body.length }]);
  return sha256;
}

describe('findRawPages', () => {
  test('leaves pages of others that hold the same letters', async ({ deps }) => {
    await keep(deps, 'notes', 'p/other', 'a calendar for wix.io users');
    await keep(deps, 'shop', 'p/calendar', '{"id":"calendar"}');
    expect(await findRawPages(deps.db, deps.rawStore, { plugins: [calendar], needles: ['x.io'] })).toEqual([]);
  });

  test('finds pages by address, by id in their own store and by word in any', async ({ deps }) => {
    const theirs = [
      await keep(deps, 'notes', 'p/calendar', 'nothing'),
      await keep(deps, 'notes', 'list.json', '[{"id":"calendar"}]'),
      await keep(deps, 'shop', 'p/1', 'made by www.x.io'),
    ];
    const subject = { plugins: [calendar], needles: ['x.io'] };
    expect((await findRawPages(deps.db, deps.rawStore, subject)).toSorted()).toEqual(theirs.toSorted());
    expect(await findRawPages(deps.db, deps.rawStore, subject, 'shop')).toEqual([theirs[2]]);
  });
});
