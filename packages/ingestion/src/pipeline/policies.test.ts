import { describe, expect, test } from 'vitest';
import { POLICIES, reparsePolicy } from './policies.ts';

describe('POLICIES', () => {
  test('archive the responses of every kind of run', () => {
    for (const policy of Object.values(POLICIES)) expect(policy.archivesResponses).toBe(true);
  });

  test('process a trial as a daily run', () => {
    expect(POLICIES.trial).toEqual(POLICIES.daily);
  });

  test('delist only at the end of a run that is checked as a whole', () => {
    expect(POLICIES.daily.completeList).toBe('delists_at_end');
    expect(POLICIES.replay.completeList).toBe('delists_at_once');
  });

  test('neither announce nor delist anything in a backfill', () => {
    expect(POLICIES.backfill).toMatchObject({ announcesNew: 'never', completeList: 'derives_day' });
  });

  test('store each recording where a run spans several days', () => {
    expect(POLICIES.daily.repeats).toBe('latest_wins');
    expect(POLICIES.replay.repeats).toBe('each_is_stored');
    expect(POLICIES.backfill.repeats).toBe('each_is_stored');
  });
});

describe('reparsePolicy', () => {
  test.for(['daily', 'trial', 'replay', 'backfill'] as const)(
    'differs from that of a %s run in archiving alone',
    (kind) => {
      expect(reparsePolicy(kind)).toEqual({ ...POLICIES[kind], archivesResponses: false });
    },
  );
});
