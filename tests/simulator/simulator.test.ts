import { migrate } from '@pi/db/migrate';
import { embeddedDatabase } from '@pi/embedded-postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chooseSeeds, findFailingSeed } from './simulate-seeds.ts';
import { type Outcome, openSimulation, type Simulation } from './simulation.ts';

const SEEDS = chooseSeeds(1, 25);
/** On a busy machine. */
const LONGEST_MS = 300_000;

let simulation: Simulation;
/** What seeds came to the first time. */
const outcomes = new Map<number, Outcome>();

beforeAll(async () => {
  const url = await embeddedDatabase({ adminUrl: inject('adminUrl') }, 'simulator');
  await migrate(url);
  simulation = await openSimulation(url);
}, LONGEST_MS);

afterAll(() => simulation?.close());

async function simulate(seed: number): Promise<Outcome> {
  const outcome = await simulation.simulate(seed);
  outcomes.set(seed, outcome);
  return outcome;
}

test(`${SEEDS.length} days of faults lose nothing, double nothing, fail with a reason, and the next day is complete`, {
  timeout: LONGEST_MS,
}, async () => {
  expect(await findFailingSeed({ simulate }, SEEDS)).toBeNull();
});

test('the same seed gives the same operations in the same order, and the same faults', {
  timeout: LONGEST_MS,
}, async () => {
  for (const seed of SEEDS.slice(0, 3)) {
    const first = outcomes.get(seed) ?? (await simulation.simulate(seed));
    const second = await simulation.simulate(seed);
    expect(second).toEqual(first);
    expect(second.happened.length).toBeGreaterThan(0);
  }
});
