import { PairScores, type Problem, pairPeople, problemOfInstance, type Solution } from '@pi/pairing';
import { randomBelow, randomFrom } from '@pi/pairing/testing/random';

const MILLION = 1_000_000;
const CASES = [
  { people: 300, size: 4, seconds: 5 },
  { people: 2000, size: 4, seconds: 30 },
] as const;
const LONGER = 20;

/** Prints time and memory of large events. @returns whether all are within their limits */
export async function printSpeed(): Promise<boolean> {
  const rows = [];
  for (const { people, size, seconds } of CASES) {
    const problem = problemOfInstance(generate(people, 'RanInt', 1), { size });
    let steps = 0;
    const { taken, solution } = await timed(problem, () => {
      steps += 1;
    });
    rows.push({
      people,
      'groups of': size,
      seconds: taken,
      limit: seconds,
      'progress reports': steps,
      'gap to loose bound %': gapOf(solution),
      'memory of the process MB': Math.round(process.resourceUsage().maxRSS / 1000),
    });
  }
  console.table(rows);
  return rows.every(({ seconds, limit }) => seconds <= limit);
}

/**
 * Prints what a search of 20 times the length with another seed finds. @returns whether it is
 * within 0.5 %
 */
export async function printConvergence(): Promise<boolean> {
  const rows = [];
  for (const kind of ['Geo', 'RanInt', 'RanReal'] as const)
    for (const [people, size] of [
      [240, 4],
      [480, 4],
    ] as const) {
      const instance = generate(people, kind, 3);
      const { solution, taken } = await timed(problemOfInstance(instance, { size }));
      const longer = await timed(problemOfInstance(instance, { size, seed: 77, effort: LONGER }));
      const below = (1 - solution.total / longer.solution.total) * 100;
      rows.push({
        instance: `${kind}, ${people} people in groups of ${size}`,
        seconds: taken,
        'longer, seconds': longer.taken,
        'below it %': Math.round(below * 1000) / 1000,
      });
    }
  console.table(rows);
  return rows.every((row) => row['below it %'] <= 0.5);
}

async function timed(problem: Problem, onProgress?: () => void) {
  const start = performance.now();
  const solution = (await pairPeople(problem, { onProgress })) as Solution;
  return { solution, taken: Math.round((performance.now() - start) / 100) / 10 };
}

function gapOf({ total, bound }: Solution): number {
  return Math.round((1 - total / bound.value) * 10_000) / 100;
}

/** An instance of a family of MDGPLIB: whole or real weights to 100, or distances of points. */
function generate(people: number, kind: 'Geo' | 'RanInt' | 'RanReal', seed: number) {
  const random = randomFrom(seed);
  const scores = new PairScores([...Array(people).keys()].map(String));
  const points = Array.from({ length: people }, () => Array.from({ length: 10 }, () => random() * 10));
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1) {
      const weight =
        kind === 'Geo'
          ? distance(points[a] ?? [], points[b] ?? [])
          : kind === 'RanInt'
            ? randomBelow(random, 101)
            : random() * 100;
      scores.set(String(a), String(b), Math.round(weight * MILLION));
    }
  return { people, sizes: [], scores };
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, nth) => value - (b[nth] ?? 0)));
}
