import { test } from '@pi/db/testing';
import { describePlan } from './plan.ts';
import { openSimulation } from './simulation.ts';

test('x', { timeout: 1200_000 }, async ({ databaseUrl }) => {
  const t0 = performance.now();
  const simulation = await openSimulation(databaseUrl);
  console.log('open', performance.now() - t0, simulation.operationsOfDay);
  const from = Number(process.env.SIMULATOR_SEED ?? 1);
  const n = Number(process.env.N ?? 5);
  const t = performance.now();
  for (let seed = from; seed < from + n; seed++) {
    const { plan, happened, violations } = await simulation.simulate(seed);
    if (violations.length || process.env.V)
      console.log(
        [
          `SEED ${seed}`,
          ...describePlan(plan),
          'happened',
          ...happened,
          'violations',
          ...violations.map((v) => v.slice(0, 800)),
        ].join('\n'),
      );
  }
  console.log('ms a seed', (performance.now() - t) / n);
  await simulation.close();
});
