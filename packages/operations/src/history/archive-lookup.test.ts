import { openBackfillRun } from '@pi/db/queries/history/backfill';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { archiveUnit } from '@pi/ingestion/testing/archive';
import { describe, expect } from 'vitest';
import { test } from '../../test/history-fixture.ts';
import { createArchiveLookup } from './archive-lookup.ts';

describe('createArchiveLookup', () => {
  test('finds the latest archived response of a unit, of its own source only', async ({ deps }) => {
    await ensureMarketplace(deps.db, 'toy');
    const run = await openBackfillRun(deps.db, 'internet-archive', 'toy', '2026-06-01');
    const other = await openBackfillRun(deps.db, 'figma-files', 'toy', '2026-06-01');
    const archive = (to: typeof run, key: string, body: string) => {
      const response = { url: `https://toy.example/${key}`, fetchedAt: '2024-01-05T12:00:00Z', body };
      return archiveUnit(deps, to, { key, day: '2024-01-05', responses: [response] });
    };
    await archive(run, 'a', 'first');
    await archive(run, 'a', 'second');
    await archive(other, 'b', 'other');
    const findArchived = createArchiveLookup(deps, 'toy', 'internet-archive');
    expect(await deps.bodyStore.read((await findArchived('a'))?.sha256 ?? '')).toBe('second');
    expect(await findArchived('b')).toBeUndefined();
  });
});
