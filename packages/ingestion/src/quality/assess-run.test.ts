import { describe, expect, test } from 'vitest';
import { assessRun } from './assess-run.ts';
import type { Drift } from './find-drift.ts';

const drift = (field: Drift['field']): Drift => ({ field, how: 'missing', message: `${field}: gone` });
const STALE = { kind: 'stale_day' as const, message: 'an earlier day' };
const SHORT = { kind: 'short_list' as const, message: 'short' };

describe('assessRun', () => {
  test('rejects a stale day, whatever else was found', () =>
    expect(assessRun({ staleDay: STALE, shortRun: SHORT, drifts: [drift('name')] })).toEqual({
      problems: [STALE],
      isRejected: true,
      vanished: [],
    }));

  test('rejects the numbers of a day on which one of them drifted', () =>
    expect(assessRun({ staleDay: null, shortRun: null, drifts: [drift('rating')] })).toEqual({
      problems: [{ kind: 'drift', message: 'rating: gone' }],
      isRejected: true,
      vanished: [],
    }));

  test('names the fields of contents that vanished', () =>
    expect(assessRun({ staleDay: null, shortRun: SHORT, drifts: [drift('size'), drift('readFrom')] })).toMatchObject({
      problems: [SHORT, { message: 'size: gone' }, { message: 'readFrom: gone' }],
      isRejected: false,
      vanished: ['size'],
    }));

  test('accepts a run of which nothing was found', () =>
    expect(assessRun({ staleDay: null, shortRun: null, drifts: [] })).toEqual({
      problems: [],
      isRejected: false,
      vanished: [],
    }));
});
