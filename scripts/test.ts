import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKS, runStep, type Step, tool } from './lib/steps.ts';
import { tallyVitest, type VitestReport } from './lib/vitest-report.ts';

/**
 * `npm test`: every check and every test, all of them even after a failure; closes with `N passed, N failed`.
 * `--full` adds what takes long. With CI=true a test that was skipped (no browser, no recordings) counts as failed.
 */
const { full } = parseArgs({ options: { full: { type: 'boolean', default: false } } }).values;
const folder = mkdtempSync(join(tmpdir(), 'plugin-intelligence-report-'));
const reportFile = join(folder, 'vitest.json');
const build: Step = {
  title: 'build of the web app',
  command: [tool('turbo'), 'run', 'build', '--filter=@pi/web', '--output-logs=errors-only'],
};
const tests: Step = {
  title: full ? 'tests, full set' : 'tests',
  command: [tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
  env: full ? { TEST_FULL: '1' } : {},
};

const outcomes: boolean[] = [];
for (const step of [...CHECKS, build]) outcomes.push(await runStep(step));
const exitedWell = await runStep(tests);
const { skipped, ...counted } = tallyVitest(readReport(), exitedWell);
rmSync(folder, { recursive: true });

const skipIsFailure = process.env.CI === 'true';
for (const test of skipped) console.log(`${skipIsFailure ? 'FAILED because skipped' : 'skipped'}: ${test}`);
const passed = counted.passed + outcomes.filter((ok) => ok).length;
const failed = counted.failed + outcomes.filter((ok) => !ok).length + (skipIsFailure ? skipped.length : 0);
const rest = skipped.length > 0 && !skipIsFailure ? `, ${skipped.length} skipped` : '';
console.log(`\n${passed} passed, ${failed} failed${rest}`);
process.exitCode = failed > 0 ? 1 : 0;

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}
