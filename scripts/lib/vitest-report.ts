/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

export interface Tally {
  passed: number;
  failed: number;
  /** Tests that did not run, each as `file: name`. */
  skipped: string[];
}

const SKIPPED = ['pending', 'skipped', 'todo', 'disabled'];

/**
 * Counts the tests of a vitest run. A file that did not load counts as one failure, and so does a
 * run that ended with an error although no test failed (an uncaught error). A missing report is one
 * failure.
 * @param exitedWell whether vitest ended with 0
 */
export function tallyVitest(report: VitestReport | undefined, exitedWell: boolean): Tally {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })));
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles + (report ? 0 : 1);
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed === 0 && !exitedWell ? 1 : failed,
    skipped: tests.filter((test) => SKIPPED.includes(test.status)).map((test) => `${test.file}: ${test.fullName}`),
  };
}
