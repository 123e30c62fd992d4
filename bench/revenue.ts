import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { type Measured, measureDeriveStep } from './revenue/derive-step.ts';
import { measureEstimates } from './revenue/estimates.ts';
import { seedRevenue } from './revenue/seed.ts';
import type { BenchOptions } from './run.ts';

const SIZE = 100_000;
const MILLION = 1_000_000;
/** Minutes in which a million plugins of which none has an estimate have to have one. */
const TARGET = 10;

/**
 * Estimates of revenue: in closed form against sampling, and the derive step of `--size` plugins of
 * one marketplace against facts without estimates, and against facts that are written first.
 */
export async function run({ size = SIZE }: BenchOptions): Promise<boolean> {
  const { closed, sampled } = measureEstimates();
  console.log(
    `estimates a second and core: ${closed.toFixed(0)} in closed form, ${sampled.toFixed(0)} by 1,000 draws (baseline)`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-revenue-'));
  chmodSync(folder, 0o755); // the server's user has to get in
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  try {
    const url = await embeddedDatabase(server, 'revenue');
    await migrate(url);
    const { db, close } = connect(url, { max: 1 });
    await seedRevenue(db, size);
    const measured = await measureDeriveStep(db);
    await close();
    return report(measured, size);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(measured: ReadonlyMap<string, Measured>, size: number): boolean {
  const minutes = ({ seconds }: Measured) => (seconds * (MILLION / size)) / 60;
  console.log(`${size} plugins, none of which has an estimate at first`);
  console.table(
    Object.fromEntries(
      [...measured].map(([name, one]) => [
        name,
        {
          seconds: one.seconds.toFixed(1),
          'minutes a million': minutes(one).toFixed(1),
          'log, MB': one.log.toFixed(0),
        },
      ]),
    ),
  );
  const slowest = Math.max(...[...measured.values()].map(minutes));
  console.log(`at most ${slowest.toFixed(1)} minutes a million (target ${TARGET})`);
  return slowest <= TARGET;
}
