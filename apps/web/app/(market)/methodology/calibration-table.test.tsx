import type { Accuracy, CalibrationReport } from '@pi/intelligence';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CalibrationTable } from './calibration-table.tsx';

const ESTIMATE: Accuracy = {
  ...{ medianFactor: 2.13, within2: 4, within3: 7, within10: 11, covered: 9 },
  ...{ coverageLow: 0.52, coverageHigh: 0.95, coverageDifference: 0.018, intervalScore: 1.44, medianWidth: 24.4 },
};
const REPORT: CalibrationReport = {
  ...{ day: '2026-11-30', methodVersion: 1, rows: 14, grades: { A: 3, B: 6, C: 4, D: 1 }, notEstimated: 1 },
  all: { figures: 11, estimate: ESTIMATE, baseline: { ...ESTIMATE, medianFactor: 2.5 } },
  splits: [],
  rules: { tested: 2, passed: 2 },
};
const wordsOf = (report: CalibrationReport) =>
  renderToStaticMarkup(<CalibrationTable report={report} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a report without enough figures is said to be none yet', () =>
  expect(wordsOf({ ...REPORT, all: null })).toContain('No report yet'));

test('the table has estimates beside the constant guess, with k of n and its interval', () => {
  const words = wordsOf(REPORT);
  expect(words).toContain('Median factor of error 2.1 2.5');
  expect(words).toContain('Held by the 80 % interval 9 of 11 9 of 11');
  expect(words).toContain('Share held in the long run, 95 % sure 52 % to 95 %');
  expect(words).toContain('for method v1, over 11 figures of 14 rows (grades A 3, B 6, C 4, D 1).');
});

test('stores and sizes with enough figures have tables of their own', () => {
  const { all } = REPORT;
  if (!all) throw new Error('no score');
  const words = wordsOf({ ...REPORT, splits: [{ by: 'marketplace', of: 'firefox', score: all }] });
  expect(words).toContain('Store: firefox');
});
