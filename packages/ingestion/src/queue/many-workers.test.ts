import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { getRun } from '@pi/db/queries/runs/runs';
import { describe, expect, onTestFinished } from 'vitest';
import { test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { startRun } from '../pipeline/start-run.ts';

const SCRIPT = join(import.meta.dirname, '../../test/worker-process.ts');
const PER_SECOND = 20;
const COUNT = 150;
const info = { ...toyAdapter.info, pace: { parallel: 3, perSecond: PER_SECOND } };

describe('worker processes', () => {
  test('share a day, and together make as many requests as one may', { timeout: 60_000 }, async ({
    deps,
    toy,
    databaseUrl,
    folder,
  }) => {
    toy.plugins = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`p${index}`, {}]));
    const asked: { at: number; by: string | undefined }[] = [];
    toy.onPage = ({ headers }) => asked.push({ at: performance.now(), by: headers['user-agent'] });
    const { run } = await startRun(deps, { ...toyAdapter, info }, { day: '2026-01-01' });
    const workers = ['one', 'another'].map((name) => {
      const args = [name, databaseUrl, toy.url, folder, PER_SECOND, info.pace.parallel].map(String);
      return fork(SCRIPT, args, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    });
    onTestFinished(() => workers.forEach((worker) => void worker.kill('SIGKILL')));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const ended = workers.map((worker) => once(worker, 'exit'));
    for (const worker of workers) worker.send('go');
    expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0]);
    expect(await getRun(deps.db, run.id)).toMatchObject({ status: 'succeeded', counts: { listings: COUNT } });
    expect(asked).toHaveLength(COUNT);
    expect(new Set(asked.map(({ by }) => by)).size).toBe(2);
    const [first, last] = [asked[0], asked.at(-1)];
    expect(Number(last?.at) - Number(first?.at)).toBeGreaterThanOrEqual(((COUNT - 1) * 1000 * 0.95) / PER_SECOND);
  });
});
