import { planRounds, problemOfInstance } from '@pi/pairing';
import { measureDemoEvents } from '@pi/pairing/testing/demo-events/measure';
import { planted } from '@pi/pairing/testing/known-optimum';

/** Prints which share of the intended groups of the demo events is found, and by what margin. */
export async function printDemoEvents(): Promise<boolean> {
  const rows = await measureDemoEvents();
  console.table(rows);
  return rows.every(({ recovered, scoredBy }) => scoredBy !== 'all answers' || recovered >= 0.9);
}

/** Prints rounds without a repeat, and the score that is lost next to the best single round. */
export function printRounds(): boolean {
  const rows = [
    [40, 4, 10],
    [24, 3, 8],
    [48, 5, 8],
    [12, 3, 2],
  ].map(([people = 0, size = 0, rounds = 0]) => {
    const { problem } = planted(people, size, 1);
    const plan = planRounds(problemOfInstance({ people, sizes: [], scores: problem.scores }, { size }), rounds);
    const lost = plan ? (plan.lost / (plan.lost + plan.total)) * 100 : Number.NaN;
    return {
      people,
      'groups of': size,
      rounds,
      repeats: plan?.repeats.length,
      'score lost %': Math.round(lost * 10) / 10,
    };
  });
  console.table(rows);
  return rows.every(({ repeats }) => repeats === 0);
}
