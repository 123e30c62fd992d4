import { rawPages } from '@pi/db';
import { describe, expect } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { keepResponses } from '../steps/keep-responses.ts';
import { sweep } from './sweep.ts';

const response = {
  url: 'https://toy.example/late',
  status: 200,
  headers: {},
  body: 'late',
  fetchedAt: '2026-01-01T03:00:00Z',
};

describe('sweep', () => {
  test('removes bodies that no row points to, when it is told to, and no other', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, { day: '2026-01-01' });
    const orphan = await deps.rawStore.keep('nobody points here');
    expect(await sweep(deps, { apply: false })).toBe(1);
    expect(await deps.rawStore.read(orphan)).not.toBeNull();
    expect(await sweep(deps, { apply: true })).toBe(1);
    expect(await deps.rawStore.read(orphan)).toBeNull();
    for (const { sha256 } of await deps.db.select().from(rawPages))
      expect(await deps.rawStore.read(sha256)).not.toBeNull();
  });

  test('takes no body from somebody who is just keeping it', async ({ deps }) => {
    const { runId } = await runMarketplace(deps, toyAdapter, { day: '2026-01-01' });
    const orphan = await deps.rawStore.keep(response.body);
    let keeping: Promise<unknown> | undefined;
    // It is noted and kept between the moment it seems to be nobody's and the moment it would go.
    const rawStore = {
      ...deps.rawStore,
      async *addresses() {
        yield orphan;
        keeping = keepResponses(deps, 'toy', [response], { runId, unitKey: 'late', day: '2026-01-01' });
      },
    };
    await sweep({ ...deps, rawStore }, { apply: true });
    await keeping;
    expect(await deps.rawStore.read(orphan)).toBe('late');
  });
});
