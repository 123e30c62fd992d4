import { pairingRules, pairingRuns } from '@pi/db';
import { createLogger } from '@pi/domain/logger';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { type PairingWorld, refusal, test } from '../../test/fixture.ts';
import { viewBoard } from '../board/view-board.ts';
import { computeRun } from './compute-run.ts';
import { cancelPairings, viewRun } from './view-progress.ts';
import { workRuns } from './work-runs.ts';

const EIGHT = ['Ann', 'Ben', 'Cem', 'Dia', 'Eva', 'Fox', 'Gus', 'Hal'];

/** A run that waits: a longer search is never done while somebody waits. */
async function waiting(club: PairingWorld) {
  const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
  const result = await club.pair(event, { isLonger: true });
  if (!('progress' in result)) throw new Error('it was computed at once');
  return { event, run: result.progress.run, progress: result.progress };
}

const work = (club: PairingWorld, signal?: AbortSignal) =>
  workRuns({ ...club.deps, log: createLogger('silent') }, { signal });

describe('workRuns', () => {
  test('computes what waits, and then nothing', async ({ club }) => {
    const { event, run, progress } = await waiting(club);
    expect(progress).toMatchObject({ state: 'waiting', share: 0, total: null, conflict: null });
    expect(await viewBoard(club.runs, event.owner, event.id)).toMatchObject({ board: null, progress: { run } });
    expect(await work(club)).toBe(false);
    expect(await viewRun(club.runs, event.owner, run)).toMatchObject({ state: 'done', share: 1 });
    expect(await viewBoard(club.runs, event.owner, event.id)).toMatchObject({
      board: { run: { id: run } },
      progress: null,
    });
    expect(await work(club)).toBe(false);
  });

  test('computes each run once for two workers at once', async ({ club, db }) => {
    await waiting(club);
    await Promise.all([work(club), work(club)]);
    expect(await db.select({ state: pairingRuns.state, attempts: pairingRuns.attempts }).from(pairingRuns)).toEqual([
      { state: 'done', attempts: 1 },
    ]);
  });

  test('begins a run again whose process died, and gives up after three', async ({ club, db }) => {
    const { event, run } = await waiting(club);
    for (const attempt of [1, 2]) {
      expect(await club.runs.claimRun()).toMatchObject({ id: run, attempts: attempt });
      expect(await club.runs.claimRun()).toBeNull();
      await db.update(pairingRuns).set({ seenAt: new Date('2026-11-20T11:57:00Z') });
      await club.runs.releaseDeadRuns(new Date('2026-11-20T11:58:00Z'), 3);
    }
    await club.runs.claimRun();
    await db.update(pairingRuns).set({ seenAt: new Date('2026-11-20T11:57:00Z') });
    expect(await viewRun(club.runs, event.owner, run)).toMatchObject({ state: 'failed' });
    expect(await viewBoard(club.runs, event.owner, event.id)).toMatchObject({
      board: null,
      progress: { state: 'failed' },
    });
    await expect(club.pair(event)).resolves.toMatchObject({ board: { run: { number: 2 } } });
  });

  test('gives up a run whose time ends three times before it is done', async ({ club, db }) => {
    const { event, run } = await waiting(club);
    for (const state of ['waiting', 'waiting', 'failed']) {
      const claimed = await club.runs.claimRun();
      if (!claimed) throw new Error('nothing waits');
      expect(await computeRun(club.runs, claimed, AbortSignal.abort())).toBe(state);
    }
    expect(await viewRun(club.runs, event.owner, run)).toMatchObject({ state: 'failed' });
    expect(await db.$count(pairingRuns, eq(pairingRuns.state, 'waiting'))).toBe(0);
  });

  test('computes the next run where one fails', async ({ club, db }) => {
    const broken = await waiting(club);
    const next = await waiting(club);
    const unreadable = { kind: 'no_such_rule' } as never;
    await db.insert(pairingRules).values({ eventId: broken.event.id, rule: unreadable, createdAt: club.runs.now() });
    await work(club);
    const states = await db.select({ id: pairingRuns.id, state: pairingRuns.state }).from(pairingRuns);
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
      [broken.run]: 'failed',
      [next.run]: 'done',
    });
  });

  test('stores nothing of a run that was cancelled, or that another process has taken', async ({ club, db }) => {
    const { event, run } = await waiting(club);
    const first = await club.runs.claimRun();
    if (!first) throw new Error('nothing waits');
    await db.update(pairingRuns).set({ attempts: 2 });
    expect(await computeRun(club.runs, first)).toBe('cancelled');
    await cancelPairings(club.runs, event.owner, run);
    expect(await computeRun(club.runs, { ...first, attempts: 2 })).toBe('cancelled');
    expect(await viewRun(club.runs, event.owner, run)).toMatchObject({ state: 'cancelled' });
    expect(await club.runs.getLatestRevision(run)).toBeNull();
    await expect(cancelPairings(club.runs, event.owner, run)).rejects.toEqual(refusal('conflict', /It is cancelled/));
  });

  test('refuses a second computation of an event while one waits', async ({ club, db }) => {
    const { event, run } = await waiting(club);
    await expect(club.pair(event)).rejects.toEqual(refusal('conflict', /computed already/));
    await cancelPairings(club.runs, event.owner, run);
    await expect(club.pair(event)).resolves.toMatchObject({ board: { run: { number: 2 } } });
    expect(await db.$count(pairingRuns, eq(pairingRuns.state, 'done'))).toBe(1);
  });
});
