import { readFile } from 'node:fs/promises';
import { sharedData } from '@pi/config/shared-data';
import type { RevenueMarket } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { readLabels } from './read-labels.ts';
import { CALIBRATION_REPORT } from './report.ts';
import { reportTable } from './report-table.ts';

const MARKETS = new Map<string, RevenueMarket>([['chrome-web-store', { countBasis: 'people', buyers: 'consumers' }]]);
const HEADER = 'plugin,marketplace,users,price,revenue_usd_annualised,evidence_grade';

function calibrateRows(...rows: string[]) {
  return calibrate(readLabels([HEADER, ...rows].join('\n')), MARKETS, '2026-01-31').report;
}

const tenRows = Array.from({ length: 10 }, (_, at) => `P${at},chrome,${1000 * (at + 1)},freemium,${300 * (at + 1)},B`);

describe('calibrate', () => {
  test('scores nothing of too few figures', () => {
    expect(calibrateRows(...tenRows.slice(8))).toMatchObject({ rows: 2, all: null, splits: [] });
  });

  test('splits by marketplace and size only from ten figures on', () => {
    expect(calibrateRows(...tenRows.slice(1)).splits).toEqual([]);
    expect(calibrateRows(...tenRows, 'Q,slack,5,,5,C').splits.map(({ by, of }) => [by, of])).toEqual([
      ['marketplace', 'chrome-web-store'],
      ['size', 'fewer than 10,000 users'],
    ]);
  });

  test('tests rules with figures of 0 and assumptions, and leaves them out of the score', () => {
    const report = calibrateRows(...tenRows, 'Google Tabs,chrome,1000000,free,0,D', 'Q,chrome,1000,$5/mo premium,0,B');
    expect(report).toMatchObject({ rows: 12, rules: { tested: 2, passed: 1 }, grades: { A: 0, B: 11, C: 0, D: 1 } });
    expect(report.all?.figures).toBe(10);
  });

  test('leaves rows without users out, and says how many', () => {
    const report = calibrateRows(...tenRows, 'Q,chrome,,free,5,B', 'R,chrome,,paid,5,B');
    expect(report).toMatchObject({ notEstimated: 2, all: { figures: 10 } });
    expect(reportTable(report)).toContain('2 state no users and are left out.');
  });

  test('is a table for people', () => {
    expect(
      reportTable(calibrateRows(...tenRows))
        .split('\n')
        .slice(0, 5),
    ).toEqual([
      'Of 2026-01-31, method 1: 10 rows, 0 of grade A, 10 of grade B, 0 of grade C, 0 of grade D.',
      '',
      '| all figures above 0 (10) | estimate | constant guess |',
      '| --- | --- | --- |',
      expect.stringMatching(/^\| median factor of error \| [\d.]+ \| [\d.]+ \|$/),
    ]);
  });
});

describe('CALIBRATION_REPORT', () => {
  test('is the table of docs/revenue.md', async () => {
    const docs = await readFile(new URL('../../../../../docs/revenue.md', import.meta.url), 'utf8');
    expect(docs).toContain(reportTable(CALIBRATION_REPORT));
  });

  const file = sharedData('revenue/published-revenue.csv');
  test.skipIf(!file)('knows as many figures as it says, and none of a plugin', async () => {
    const labels = readLabels(await readFile(file ?? '', 'utf8'));
    const text = JSON.stringify(CALIBRATION_REPORT);
    for (const { plugin } of labels) expect(text).not.toContain(plugin);
    expect(CALIBRATION_REPORT.methodVersion).toBeGreaterThan(0);
  });
});
