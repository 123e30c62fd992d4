import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { IngestionDeps } from '@pi/ingestion';
import { addressOf } from '@pi/ingestion/archive';
import { archiveUnit } from '@pi/ingestion/testing/archive';
import { test } from '@pi/ingestion/testing/run-fixture';
import { describe, expect } from 'vitest';
import { findBodies } from './find-bodies.ts';

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

async function archive(deps: IngestionDeps, marketplace: string, path: string, body: string): Promise<string> {
  await ensureMarketplace(deps.db, marketplace);
  const response = { url: `https://${marketplace}.example/${path}`, fetchedAt: `${DAY}T03:00:00Z`, body };
  const run = { id: crypto.randomUUID(), marketplace };
  await archiveUnit(deps, run, { key: path, day: DAY, responses: [response] });
  return addressOf(body);
}

describe('findBodies', () => {
  test('leaves bodies of others with the same letters', async ({ deps }) => {
    await archive(deps, 'notes', 'p/other', 'a calendar for wix.io users');
    await archive(deps, 'shop', 'p/calendar', '{"id":"calendar"}');
    expect(await findBodies(deps.db, deps.bodyStore, SUBJECT)).toEqual(new Set());
  });

  test('finds bodies by address and id in the subject’s marketplaces, and by word in any', async ({ deps }) => {
    const theirs = [
      await archive(deps, 'notes', 'p/calendar', 'nothing'),
      await archive(deps, 'notes', 'list.json', '[{"id":"calendar"}]'),
      await archive(deps, 'shop', 'p/1', 'made by www.x.io'),
    ];
    expect(await findBodies(deps.db, deps.bodyStore, SUBJECT)).toEqual(new Set(theirs));
    expect(await findBodies(deps.db, deps.bodyStore, SUBJECT, 'shop')).toEqual(new Set(theirs.slice(2)));
  });

  test('finds bodies that a killed process left behind', async ({ deps }) => {
    const theirs = await deps.bodyStore.keep('made by www.x.io');
    await deps.bodyStore.keep('made by wix.io');
    expect(await findBodies(deps.db, deps.bodyStore, SUBJECT)).toEqual(new Set([theirs]));
  });
});
