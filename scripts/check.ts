import { CHECKS, FIX, runStep } from './lib/steps.ts';

/**
 * `npm run check`: what a commit needs, all of it even after a failure. `--fix`: repairs what can
 * be repaired.
 */
const steps = process.argv.includes('--fix') ? [FIX] : CHECKS;
for (const step of steps) if (!(await runStep(step))) process.exitCode = 1;
