import { test } from '@pi/db/testing';
import { expect } from 'vitest';
import { chooseSeeds, findFailingSeed } from './simulate-seeds.ts';
import { openSimulation } from './simulation.ts';

const SEEDS = chooseSeeds(1001, 10_000);
const MS_PER_SEED = 3000;

test(`${SEEDS.length} more days of faults lose nothing, double nothing, fail with a reason, and the next day is complete`, {
  timeout: 60_000 + SEEDS.length * MS_PER_SEED,
}, async ({ databaseUrl }) => {
  const simulation = await openSimulation(databaseUrl);
  expect(await findFailingSeed(simulation, SEEDS)).toBeNull();
  await simulation.close();
});
