import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChaosStep } from './lib/chaos.ts';
import { CHECKS, runStep, type Step, tool } from './lib/steps.ts';
import { tallyVitest, type VitestReport } from './lib/vitest-report.ts';

/**
 * `npm test`: every check and every test, all of them even after a failure; closes with `N passed,
 * N failed`. `npm run test:full` (`--full`) adds tests that take long, and `npm run test:full --
 * chaos` runs the chaos test alone. With CI=true a test that was skipped (no browser, no
 * recordings) counts as failed.
 */
const [first, ...rest] = process.argv.slice(2);
const isFull = first === '--full';
const [suite, ...options] = isFull ? rest : process.argv.slice(2);
if (isFull && suite === 'chaos') process.exitCode = (await runStep(createChaosStep(options))) ? 0 : 1;
else if (suite === undefined) process.exitCode = await runEverything(isFull);
else {
  console.error(`"${suite}" is unknown: npm test, npm run test:full, or npm run test:full -- chaos`);
  process.exitCode = 2;
}

async function runEverything(isFull: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-intelligence-report-'));
  const reportFile = join(folder, 'vitest.json');
  const build: Step = {
    title: 'build of the web app',
    command: [tool('turbo'), 'run', 'build', '--filter=@pi/web', '--output-logs=errors-only'],
  };
  const tests: Step = {
    title: isFull ? 'tests, full set' : 'tests',
    command: [tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
    // Hundreds of processes load the same modules.
    env: { NODE_COMPILE_CACHE: join(folder, 'compiled'), ...(isFull && { TEST_FULL: '1' }) },
  };
  const outcomes: boolean[] = [];
  for (const step of [...CHECKS, build]) outcomes.push(await runStep(step));
  const exitedWell = await runStep(tests);
  const { skipped, ...counted } = tallyVitest(readReport(reportFile), exitedWell);
  rmSync(folder, { recursive: true });

  const skipIsFailure = process.env.CI === 'true';
  for (const test of skipped) console.log(`${skipIsFailure ? 'FAILED because skipped' : 'skipped'}: ${test}`);
  const passed = counted.passed + outcomes.filter((ok) => ok).length;
  const failed = counted.failed + outcomes.filter((ok) => !ok).length + (skipIsFailure ? skipped.length : 0);
  const ending = skipped.length > 0 && !skipIsFailure ? `, ${skipped.length} skipped` : '';
  console.log(`\n${passed} passed, ${failed} failed${ending}`);
  return failed > 0 ? 1 : 0;
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
