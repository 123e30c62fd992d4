import type { MarketplaceAdapter } from '@pi/scrapers';
import { describe, expect, vi } from 'vitest';
import { test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { startRun } from '../pipeline/start-run.ts';
import { workJob } from './work-job.ts';

describe('workJob', () => {
  test('names a failed job in the log, without the ids in its data', async ({ deps }) => {
    await startRun(deps, toyAdapter, { day: '2026-01-01', ids: { toy: ['somebody'] } });
    const [job] = await deps.queue.take('toy', 1);
    if (!job) throw new Error('nothing to take');
    const log = vi.spyOn(deps.log, 'error');
    const broken: MarketplaceAdapter = {
      ...toyAdapter,
      discover() {
        throw new Error('broken');
      },
    };
    await workJob(deps, broken, job);
    const { id } = job;
    expect(log.mock.calls).toMatchObject([
      [{ job: { id, marketplace: 'toy', kind: 'discover' }, attempt: 1 }, 'a job failed'],
    ]);
    expect(JSON.stringify(log.mock.calls)).not.toContain('somebody');
  });
});
