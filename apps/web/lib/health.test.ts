import type { RunSummary } from '@pi/db/queries/health/list-standings';
import type { MarketplaceStatus } from '@pi/db/queries/health/list-statuses';
import { NO_COUNTS } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { assessHealth, type HealthEntry } from './health.ts';

const NOW = new Date('2026-11-20T06:00:00Z');

function run(day: string, fields: Partial<RunSummary> = {}): RunSummary {
  const at = new Date(`${day}T03:10:00Z`);
  const ended = { status: 'succeeded', suspect: false, startedAt: at, finishedAt: at, error: null } as const;
  return { id: day, day, counts: NO_COUNTS, ...ended, ...fields };
}

function entry(lastGood: string | null, runs: RunSummary[], more: Partial<MarketplaceStatus> = {}, on = true) {
  const good = lastGood === null ? null : { day: lastGood, finishedAt: null };
  const rest = { coverage: null, failures: [], suspicions: [], fields: [] };
  const status = { name: 'store', lastGood: good, runs, ...rest, ...more };
  const state = { on, reason: '', exception: null };
  return { info: { name: 'store', title: 'Store' }, state, status } satisfies HealthEntry;
}

const missed = (...entries: HealthEntry[]) => assessHealth(entries, 'live', NOW).missed;

describe('assessHealth', () => {
  test.each([
    ['was never read', entry(null, []), null, 'never read'],
    ['had no run since', entry('2026-11-18', [run('2026-11-18')]), '2026-11-18', 'no run since 2026-11-18'],
    [
      'refused the run',
      entry('2026-11-18', [run('2026-11-19', { status: 'failed', error: 'GET https://store.example/: 403' })]),
      '2026-11-18',
      'the run of 2026-11-19: GET https://store.example/: 403',
    ],
    [
      'was not read because something failed on the server',
      entry('2026-11-18', [run('2026-11-19', { status: 'failed', error: 'connect ECONNREFUSED 10.0.0.3:5432' })]),
      '2026-11-18',
      'the run of 2026-11-19: something failed on the server, see its log',
    ],
    [
      'has a suspect day',
      entry('2026-11-18', [run('2026-11-19', { suspect: true })], { suspicions: ['users: gone'] }),
      '2026-11-18',
      'the run of 2026-11-19 is suspect: users: gone',
    ],
    [
      'has not finished the run of yesterday',
      entry('2026-11-18', [run('2026-11-19', { status: 'running', finishedAt: null })]),
      '2026-11-18',
      'the run of 2026-11-19 is not done',
    ],
  ])('names a store that %s', (_, one, lastGood, reason) =>
    expect(missed(one)).toEqual([{ name: 'store', title: 'Store', lastGood, reason }]),
  );

  test('finds nothing wrong with a store whose run of yesterday is good and whose run of today is in progress', () => {
    const today = run('2026-11-20', { status: 'running', finishedAt: null });
    expect(missed(entry('2026-11-19', [run('2026-11-19'), today]))).toEqual([]);
  });

  test('ignores a store that is off', () => expect(missed(entry(null, [], {}, false))).toEqual([]));

  test('takes the newest day that any sample run has ended for as due', () => {
    const running = run('2025-03-03', { status: 'running', finishedAt: null });
    const entries = [
      entry('2025-03-02', [run('2025-03-02'), running]),
      entry('2025-03-01', [run('2025-03-01')]),
    ] as const;
    expect(assessHealth(entries, 'sample', NOW)).toMatchObject({
      due: '2025-03-02',
      missed: [{ lastGood: '2025-03-01' }],
    });
  });

  test('has no due day where no sample day was read, and misses every store', () =>
    expect(assessHealth([entry(null, [])], 'sample', NOW)).toMatchObject({ due: null, missed: [{ name: 'store' }] }));
});
