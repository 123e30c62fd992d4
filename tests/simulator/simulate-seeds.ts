import { describePlan } from './plan.ts';
import type { Outcome, Simulation } from './simulation.ts';

const SHOWN = 6;
const LONGEST = 1500;

/**
 * The seeds to simulate: only that of `SIMULATOR_SEED`, where it is set.
 * @param count so many, from `first` on
 */
export function chooseSeeds(first: number, count: number): number[] {
  const seed = process.env.SIMULATOR_SEED;
  return seed ? [Number(seed)] : Array.from({ length: count }, (_, index) => first + index);
}

/**
 * Simulates seeds one after the other.
 * @returns the first that violates an invariant, as text: how to replay it, what went wrong in
 * which order and what is violated; null when there is none
 */
export async function findFailingSeed(
  simulation: Pick<Simulation, 'simulate'>,
  seeds: readonly number[],
): Promise<string | null> {
  for (const seed of seeds) {
    const outcome = await simulation.simulate(seed);
    if (outcome.violations.length > 0) return describeOutcome(outcome);
  }
  return null;
}

function describeOutcome({ plan, happened, violations }: Outcome): string {
  const shown = violations.slice(0, SHOWN).map((one) => one.slice(0, LONGEST));
  return [
    `seed ${plan.seed} fails; to replay it: SIMULATOR_SEED=${plan.seed} npx vitest run --project tests simulator`,
    'planned:',
    ...describePlan(plan).map(indent),
    'happened:',
    ...happened.map(indent),
    `violated (${violations.length}):`,
    ...shown.map(indent),
  ].join('\n');
}

function indent(line: string): string {
  return `  ${line}`;
}
