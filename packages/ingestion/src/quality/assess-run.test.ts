import { describe, expect, test } from 'vitest';
import { assessRun } from './assess-run.ts';
import type { Drift } from './find-drift.ts';

const drift = (field: Drift['field']): Drift => ({ field, how: 'missing', message: `${field}: gone` });
const STALE = { kind: 'stale_day' as const, message: 'an earlier day' };
const SHORT = { kind: 'short_list' as const, message: 'short' };

describe('assessRun', () => {
  test('rejects a stale day, whatever else was found', () =>
    expect(assessRun({ staleDay: STALE, shortRun: SHORT, drifts: [drift('name')], staleNumbers: [] })).toEqual({
      problems: [STALE],
      isRejected: true,
      vanished: [],
      staleNumbers: [],
    }));

  test('rejects the numbers of a day on which one of them drifted', () =>
    expect(assessRun({ staleDay: null, shortRun: null, drifts: [drift('rating')], staleNumbers: [] })).toEqual({
      problems: [{ kind: 'drift', message: 'rating: gone' }],
      isRejected: true,
      vanished: [],
      staleNumbers: [],
    }));

  test('names the fields of contents that vanished', () =>
    expect(
      assessRun({ staleDay: null, shortRun: SHORT, drifts: [drift('size'), drift('readFrom')], staleNumbers: [] }),
    ).toMatchObject({
      problems: [SHORT, { message: 'size: gone' }, { message: 'readFrom: gone' }],
      isRejected: false,
      vanished: ['size'],
    }));

  test('names the stale numbers of a day whose others count', () => {
    const staleNumbers = [{ field: 'downloads', problem: STALE } as const];
    expect(assessRun({ staleDay: null, shortRun: null, drifts: [], staleNumbers })).toEqual({
      problems: [STALE],
      isRejected: false,
      vanished: [],
      staleNumbers: ['downloads'],
    });
  });

  test('accepts a run of which nothing was found', () =>
    expect(assessRun({ staleDay: null, shortRun: null, drifts: [], staleNumbers: [] })).toEqual({
      problems: [],
      isRejected: false,
      vanished: [],
      staleNumbers: [],
    }));
});
