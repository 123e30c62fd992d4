import { createRun, ensureMarketplace } from '@pi/db/queries/runs/runs';
import { DISCOVERY } from '@pi/ingestion/archive';
import { archiveUnit } from '@pi/ingestion/testing/archive';
import { test } from '@pi/ingestion/testing/run-fixture';
import { describe, expect } from 'vitest';
import { listArchivedUnits } from './list-archived-units.ts';

const DAY = '2026-01-01';

describe('listArchivedUnits', () => {
  test('lists every unit with the responses of its last attempt, in the order of the archive', async ({ deps }) => {
    await ensureMarketplace(deps.db, 'toy');
    const run = await createRun(deps.db, 'replay', 'toy', DAY);
    const archive = (key: string, ...bodies: string[]) => {
      const response = (body: string) => ({ url: `https://toy.example/${key}`, fetchedAt: `${DAY}T03:00:00Z`, body });
      return archiveUnit(deps, run, { key, day: DAY, responses: bodies.map(response) });
    };
    await archive(DISCOVERY, 'a list');
    await archive('a', 'half');
    await archive('b', 'whole');
    await archive('a', 'first', 'second');
    const { keys, batches } = await deps.db.transaction((tx) =>
      listArchivedUnits(tx, deps.bodyStore, { run, day: DAY }),
    );
    expect(keys).toEqual(new Set(['a', 'b']));
    const found: string[] = [];
    for await (const batch of batches())
      for (const { key, responses } of batch)
        for (const { sha256 } of responses) found.push(`${key} ${await deps.bodyStore.read(sha256)}`);
    expect(found).toEqual(['b whole', 'a first', 'a second']);
  });
});
