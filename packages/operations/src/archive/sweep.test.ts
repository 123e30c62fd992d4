import { randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archivedResponses, archiveUnit } from '@pi/ingestion/testing/archive';
import { runMarketplace, test } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { describe, expect } from 'vitest';
import { sweep, sweepUnfinished } from './sweep.ts';

const DAY = '2026-01-01';
const response = { url: 'https://toy.example/late', body: 'late', fetchedAt: `${DAY}T03:00:00Z` };

describe('sweep', () => {
  test('removes bodies that nothing refers to, unless it is a dry run, and no other', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, { day: DAY });
    const orphan = await deps.bodyStore.keep('nothing refers to this');
    expect(await sweep(deps, { apply: false })).toBe(1);
    expect(await deps.bodyStore.read(orphan)).not.toBeNull();
    expect(await sweep(deps, { apply: true })).toBe(1);
    expect(await deps.bodyStore.read(orphan)).toBeNull();
    const kept = await archivedResponses(deps);
    expect(kept).toHaveLength(5);
    for (const { sha256 } of kept) expect(await deps.bodyStore.read(sha256)).not.toBeNull();
  });

  test('leaves a body that is just being archived', async ({ deps }) => {
    const { runId } = await runMarketplace(deps, toyAdapter, { day: DAY });
    const orphan = await deps.bodyStore.keep(response.body);
    let archiving: Promise<unknown> | undefined;
    // It is archived between the moment it is found and the moment it would be removed.
    const bodyStore = {
      ...deps.bodyStore,
      async *addresses() {
        yield orphan;
        archiving = archiveUnit(
          deps,
          { id: runId, marketplace: 'toy' },
          { key: 'late', day: DAY, responses: [response] },
        );
      },
    };
    await sweep({ ...deps, bodyStore }, { apply: true });
    await archiving;
    expect(await deps.bodyStore.read(orphan)).toBe('late');
  });

  test('removes nothing when a manifest cannot be read', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, { day: DAY });
    const [manifest] = await deps.db.query.archiveManifests.findMany();
    await deps.bodyStore.remove(manifest?.sha256 ?? '');
    await expect(sweep(deps, { apply: true })).rejects.toThrow('missing in the body store');
    for (const { sha256 } of (await deps.db.query.archiveManifests.findMany()).slice(1))
      expect(await deps.bodyStore.read(sha256)).not.toBeNull();
  });
});

describe('sweepUnfinished', () => {
  test('removes what a killed process began to write two days ago, and leaves what is being written', async ({
    deps,
    folder,
  }) => {
    const body = await deps.bodyStore.keep('a body');
    const at = join(folder, body.slice(0, 2));
    const [old, young] = [`${body}.zst.${randomUUID()}`, `${body}.zst.${randomUUID()}`];
    for (const name of [old, young]) await writeFile(join(at, name), 'half');
    const before = new Date(deps.now().getTime() - 2 * 86_400_000);
    for (const name of [old, `${body}.zst`]) await utimes(join(at, name), before, before);
    expect(await sweepUnfinished(deps, { apply: false })).toBe(1);
    expect(await readdir(at)).toHaveLength(3);
    expect(await sweepUnfinished(deps, { apply: true })).toBe(1);
    expect((await readdir(at)).toSorted()).toEqual([`${body}.zst`, young].toSorted());
  });
});
