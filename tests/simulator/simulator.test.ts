import { test } from '@pi/db/testing';
import { expect } from 'vitest';
import { chooseSeeds, findFailingSeed } from './simulate-seeds.ts';
import { openSimulation } from './simulation.ts';

const SEEDS = chooseSeeds(1, 25);
/** On a busy machine. */
const LONGEST_MS = 300_000;

test(`${SEEDS.length} days of faults lose nothing, double nothing, fail with a reason, and the next day is complete`, {
  timeout: LONGEST_MS,
}, async ({ databaseUrl }) => {
  const simulation = await openSimulation(databaseUrl);
  expect(await findFailingSeed(simulation, SEEDS)).toBeNull();
  await simulation.close();
});

test('the same seed gives the same operations in the same order, and the same faults', {
  timeout: LONGEST_MS,
}, async ({ databaseUrl }) => {
  const simulation = await openSimulation(databaseUrl);
  for (const seed of SEEDS.slice(0, 3)) {
    const [first, second] = [await simulation.simulate(seed), await simulation.simulate(seed)];
    expect(second).toEqual(first);
    expect(first.happened.length).toBeGreaterThan(0);
  }
  await simulation.close();
});
