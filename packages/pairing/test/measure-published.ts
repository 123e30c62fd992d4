import { pairPeople, problemOfInstance } from '../src/index.ts';
import { type PublishedRow, readInstance, readPublished } from './published-rows.ts';

const MILLION = 1_000_000;

/** How near a pairing comes to what is published. */
export interface Measured {
  row: PublishedRow;
  total: number;
  bound: number;
  /** Percent below the published bound or optimum; below 0: above it. */
  gap: number;
  seconds: number;
  /** What is missed; null: nothing. */
  missed: string | null;
}

/** The share of the published bound by which totals may be lower, in percent: see the docs. */
function allowedGap({ instance, size }: PublishedRow, people: number): number {
  const isRandom = instance.startsWith('Ran');
  if (people <= 60) return isRandom && size >= 4 ? 0.7 : 0.3;
  return isRandom && size >= 4 ? 1 : 0.7;
}

/** Pairs each published instance. @param matches which of them */
export async function* measurePublished(folder: string, matches: RegExp): AsyncGenerator<Measured> {
  for (const row of readPublished(folder)) {
    if (!matches.test(`${row.instance}_k${row.size}`)) continue;
    const instance = readInstance(folder, row.instance);
    const objective = row.fairest ? 'fair' : 'total';
    const start = performance.now();
    const solution = await pairPeople(problemOfInstance(instance, { size: row.size, objective }));
    const seconds = (performance.now() - start) / 1000;
    if (!solution) throw new Error(`${row.instance}: no pairing was found`);
    const [total, bound] = [solution.total / MILLION, solution.bound.value / MILLION];
    const best = row.optimum ?? row.fairest?.total ?? row.bound ?? 0;
    const gap = (1 - total / best) * 100;
    const lowest = (solution.worst?.score ?? 0) / MILLION;
    yield { row, total, bound, gap, seconds, missed: missedBy(row, instance.people, { total, bound, gap, lowest }) };
  }
}

const isBelow = (value: number, least: number) => value < least - 0.0015;

function missedBy(
  row: PublishedRow,
  people: number,
  { total, bound, gap, lowest }: { total: number; bound: number; gap: number; lowest: number },
): string | null {
  if (isBelow(bound, row.optimum ?? total)) return `the bound ${bound} is below a known total`;
  if (row.fairest && isBelow(lowest, row.fairest.lowest)) return `lowest pair ${lowest} of ${row.fairest.lowest}`;
  const isExact = row.fairest || (row.optimum !== null && people <= 30);
  if (isExact && isBelow(total, row.optimum ?? row.fairest?.total ?? 0)) return `${total} is below the optimum`;
  // Where the bound proves the total to be the best of all, the published bound cannot be reached.
  if (!isExact && bound - total > 0.001 && gap > allowedGap(row, people)) return `${gap.toFixed(2)} % below the bound`;
  return null;
}
