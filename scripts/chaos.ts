import { parseArgs } from 'node:util';
import { runStep, tool } from './lib/steps.ts';

/** `npm run test:chaos [-- --kills N] [--seed N]`: a collection killed 300 times, or N times, at random moments; see tests/chaos. */
const { kills, seed } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, seed: { type: 'string' } },
}).values;
const passed = await runStep({
  title: `chaos, ${kills} kills`,
  command: [tool('vitest'), 'run', '--project', 'tests', 'chaos'],
  env: { CHAOS_KILLS: kills, ...(seed && { CHAOS_SEED: seed }) },
});
process.exitCode = passed ? 0 : 1;
