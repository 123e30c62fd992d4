import { describe, expect, test } from 'vitest';
import { tallyVitest } from './vitest-report.ts';

const result = (fullName: string, status: string) => ({ fullName, status });

describe('tallyVitest', () => {
  test('counts a file that did not load as a failure', () => {
    const file = { name: 'a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] };
    expect(tallyVitest({ success: false, testResults: [file] }, false)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('counts an error outside of every test as a failure', () => {
    const file = { name: 'a.test.ts', status: 'passed', message: '', assertionResults: [result('fine', 'passed')] };
    expect(tallyVitest({ success: false, testResults: [file] }, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('counts a run without a report as a failure', () => {
    expect(tallyVitest(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });

  test('names what was skipped', () => {
    const assertionResults = [result('fine', 'passed'), result('broken', 'failed'), result('left out', 'skipped')];
    const file = { name: 'a.test.ts', status: 'failed', message: '', assertionResults };
    expect(tallyVitest({ success: false, testResults: [file] }, false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['a.test.ts: left out'],
    });
  });
});
