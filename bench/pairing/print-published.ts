import { type Measured, measurePublished } from '@pi/pairing/testing/measure-published';

const KINDS = ['Geo', 'RanInt', 'RanReal'];

/**
 * Prints how near all published instances come, by family and size. @returns whether none is
 * missed
 */
export async function printPublished(folder: string): Promise<boolean> {
  const measured: Measured[] = [];
  for await (const one of measurePublished(folder, /./)) {
    measured.push(one);
    if (one.missed) console.log(`missed: ${one.row.instance} in groups of ${one.row.size}: ${one.missed}`);
  }
  const rows = [...Map.groupBy(measured, keyOf)].map(([key, all]) => {
    const gaps = all.map(({ gap }) => gap);
    return {
      instances: key,
      rows: all.length,
      missed: all.filter(({ missed }) => missed).length,
      'proved best': all.filter(({ total, bound }) => bound - total < 0.001).length,
      'mean below published %': round(mean(gaps)),
      'most below %': round(Math.max(...gaps)),
      'mean seconds': round(mean(all.map(({ seconds }) => seconds))),
    };
  });
  console.table(rows);
  return measured.every(({ missed }) => !missed);
}

function keyOf({ row }: Measured): string {
  const kind = KINDS.find((name) => row.instance.startsWith(name)) ?? '';
  const people = Number(/_first(\d+)/.exec(row.instance)?.[1] ?? /_n(\d+)/.exec(row.instance)?.[1]);
  const goal = row.fairest ? 'fairest pairs' : row.optimum !== null && row.bound === null ? 'optimum' : 'bound';
  return `${goal}: ${row.size === 2 ? 'all' : kind}, ${people} people in groups of ${row.size}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
