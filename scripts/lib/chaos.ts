import { parseArgs } from 'node:util';
import { type Step, tool } from './steps.ts';

/**
 * The step of `npm run test:full -- chaos [--kills N] [--seed N]`: a collection that is killed 300
 * times, or N times, at random moments; see tests/chaos.
 * @throws Error with one sentence that names an unknown option
 */
export function createChaosStep(args: string[]): Step {
  const { kills, seed } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '300' }, seed: { type: 'string' } },
  }).values;
  return {
    title: `chaos, ${kills} kills`,
    command: [tool('vitest'), 'run', '--project', 'tests', 'chaos'],
    env: { CHAOS_KILLS: kills, ...(seed && { CHAOS_SEED: seed }) },
  };
}
