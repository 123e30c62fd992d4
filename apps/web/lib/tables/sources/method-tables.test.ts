import { QUALITY_RULES } from '@pi/ingestion/quality-rules';
import type { Accuracy } from '@pi/intelligence';
import { expect } from 'vitest';
import { tableIn, test } from '../testing/table-test.ts';
import { calibrationRows } from './method-tables.ts';

const ESTIMATE: Accuracy = {
  ...{ medianFactor: 2.13, within2: 4, within3: 7, within10: 11, covered: 9 },
  ...{ coverageLow: 0.52, coverageHigh: 0.95, coverageDifference: 0.018, intervalScore: 1.44, medianWidth: 24.4 },
};
const REPORT = {
  ...{ day: '2026-11-30', methodVersion: 1, rows: 14, grades: { A: 3, B: 6, C: 4, D: 1 }, notEstimated: 1 },
  rules: { tested: 2, passed: 2 },
};

test('a calibration without enough figures has no row', () =>
  expect(calibrationRows({ ...REPORT, all: null, splits: [] })).toEqual([]));

test('each score has a row of the estimates and one of the constant guess', () => {
  const score = { figures: 11, estimate: ESTIMATE, baseline: { ...ESTIMATE, medianFactor: 2.5 } };
  const splits = [{ by: 'marketplace' as const, of: 'firefox', score }];
  const rows = calibrationRows({ ...REPORT, all: score, splits });
  expect(rows.map(({ by, of, guess, medianFactor }) => [by, of, guess, medianFactor])).toEqual([
    [null, null, 'estimate', 2.13],
    [null, null, 'constant', 2.5],
    ['marketplace', 'firefox', 'estimate', 2.13],
    ['marketplace', 'firefox', 'constant', 2.5],
  ]);
});

test('every quality rule is in the table, with the runs that it applies to', async ({ get }) => {
  const { rows } = await tableIn(await get('/status/quality-rules.json'));
  expect(rows.map(({ title, runs }) => [title, runs])).toEqual(
    Object.values(QUALITY_RULES).map(({ title, runs }) => [title, [...runs]]),
  );
});
