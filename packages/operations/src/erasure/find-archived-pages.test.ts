import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { IngestionDeps } from '@pi/ingestion';
import { addressOf } from '@pi/ingestion/archive';
import { archiveUnit } from '@pi/ingestion/testing/archive';
import { test } from '@pi/ingestion/testing/run-fixture';
import { describe, expect } from 'vitest';
import { findRawPages } from './find-archived-pages.ts';

const calendar = {
  pluginId: 1,
  marketplace: 'notes',
  externalId: 'calendar',
  firstSeenOn: '2026-01-01',
  companyId: null,
  developers: [],
};
const SUBJECT = { plugins: [calendar], needles: ['x.io'] };
const DAY = '2026-01-01';

async function keep(deps: IngestionDeps, marketplace: string, path: string, body: string): Promise<string> {
  await ensureMarketplace(deps.db, marketplace);
  const response = { url: `https://${marketplace}.example/${path}`, fetchedAt: `${DAY}T03:00:00Z`, body };
  const run = { id: crypto.randomUUID(), marketplace };
  await archiveUnit(deps, run, { key: path, day: DAY, responses: [response] });
  return addressOf(body);
}

describe('findRawPages', () => {
  test('leaves pages of others that hold the same letters', async ({ deps }) => {
    await keep(deps, 'notes', 'p/other', 'a calendar for wix.io users');
    await keep(deps, 'shop', 'p/calendar', '{"id":"calendar"}');
    expect(await findRawPages(deps.db, deps.bodyStore, SUBJECT)).toEqual(new Set());
  });

  test('finds pages by address, by id in their own store and by word in any', async ({ deps }) => {
    const theirs = [
      await keep(deps, 'notes', 'p/calendar', 'nothing'),
      await keep(deps, 'notes', 'list.json', '[{"id":"calendar"}]'),
      await keep(deps, 'shop', 'p/1', 'made by www.x.io'),
    ];
    expect(await findRawPages(deps.db, deps.bodyStore, SUBJECT)).toEqual(new Set(theirs));
    expect(await findRawPages(deps.db, deps.bodyStore, SUBJECT, 'shop')).toEqual(new Set(theirs.slice(2)));
  });

  test('finds bodies that a killed process left behind', async ({ deps }) => {
    const theirs = await deps.bodyStore.keep('made by www.x.io');
    await deps.bodyStore.keep('made by wix.io');
    expect(await findRawPages(deps.db, deps.bodyStore, SUBJECT)).toEqual(new Set([theirs]));
  });
});
