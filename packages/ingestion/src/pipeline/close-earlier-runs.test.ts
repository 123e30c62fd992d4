import { getRun } from '@pi/db/queries/runs/runs';
import { describe, expect } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import type { IngestionDeps } from '../deps.ts';
import { workJob } from '../queue/work-job.ts';
import { startRun } from './start-run.ts';

const [DAY1, DAY2] = [{ day: '2026-01-01' }, { day: '2026-01-02' }];

/** Does so many jobs of a day and no more: whoever did them was killed. */
async function begin(deps: IngestionDeps, jobs: number): Promise<string> {
  const { run } = await startRun(deps, toyAdapter, DAY1);
  for (let done = 0; done < jobs; done++) {
    const [job] = await deps.queue.take('toy', 1);
    if (job) await workJob(deps, toyAdapter, job);
  }
  return run.id;
}

describe('settleEarlierRuns', () => {
  test('finishes a day that had read everything as if nothing had happened', async ({ deps, clock }) => {
    const id = await begin(deps, 2);
    expect(await getRun(deps.db, id)).toMatchObject({ status: 'running' });
    clock.now = new Date('2026-01-02T03:00:00Z');
    await runMarketplace(deps, toyAdapter, DAY2);
    expect(await getRun(deps.db, id)).toMatchObject({
      status: 'succeeded',
      error: null,
      counts: { units: 3, listings: 3 },
    });
  });

  test('keeps the store’s refusal as the reason of a day that it stopped', async ({ deps, toy, clock }) => {
    toy.refuseWith = 403;
    const id = await begin(deps, 2);
    toy.refuseWith = null;
    clock.now = new Date('2026-01-02T03:00:00Z');
    await runMarketplace(deps, toyAdapter, DAY2);
    expect(await getRun(deps.db, id)).toMatchObject({ status: 'failed', error: expect.stringContaining('403') });
  });

  test('says of a day that had only begun what it did not get to', async ({ deps, clock }) => {
    const id = await begin(deps, 1);
    clock.now = new Date('2026-01-02T03:00:00Z');
    await runMarketplace(deps, toyAdapter, DAY2);
    expect(await getRun(deps.db, id)).toMatchObject({
      status: 'partial',
      error: 'the day ended before 3 units of work were done',
    });
  });
});
