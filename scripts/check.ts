import { CHECKS, runStep } from './lib/steps.ts';

/** `npm run check`: what a commit needs, all of it even after a failure. */
for (const step of CHECKS) if (!(await runStep(step))) process.exitCode = 1;
