import { nameOfUser, type User } from '@pi/domain/events';

/** A plan of rounds as it is stored. Scores in millionths. */
export interface StoredPlan {
  rounds: number;
  total: number;
  /** By how much that is less than the best single round, so many times. */
  lost: number;
  plannedAt: Date;
  /** Of the input that it was planned for; null: not known. */
  inputHash: string | null;
  /** Ordered by round and group. */
  places: { round: number; groupNumber: number; user: Pick<User, 'id' | 'firstName' | 'lastName'> }[];
}

/** Somebody in a plan. */
export interface PlannedPerson {
  id: string;
  name: string;
}

/** Several rounds of groups, with names. */
export interface PlanView {
  total: number;
  lost: number;
  plannedAt: string;
  /** The groups of each round. */
  rounds: PlannedPerson[][][];
  /** Who meets more than once. */
  repeats: { people: [PlannedPerson, PlannedPerson]; times: number }[];
}

/** A plan with names. */
export function toPlanView({ rounds, total, lost, plannedAt, places }: StoredPlan): PlanView {
  const groups: PlannedPerson[][][] = Array.from({ length: rounds }, () => []);
  for (const { round, groupNumber, user } of places) {
    const ofRound = groups[round - 1];
    if (!ofRound) continue;
    ofRound[groupNumber - 1] = [...(ofRound[groupNumber - 1] ?? []), { id: user.id, name: nameOfUser(user) }];
  }
  const filled = groups.map((round) => Array.from(round, (group) => group ?? []));
  return { total, lost, plannedAt: plannedAt.toISOString(), rounds: filled, repeats: findRepeats(filled) };
}

function findRepeats(rounds: readonly PlannedPerson[][][]): PlanView['repeats'] {
  const met = new Map<string, { people: [PlannedPerson, PlannedPerson]; times: number }>();
  for (const group of rounds.flat())
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        const key = [a.id, b.id].toSorted().join();
        const found = met.get(key) ?? { people: [a, b], times: 0 };
        met.set(key, { ...found, times: found.times + 1 });
      }
  return [...met.values()].filter(({ times }) => times > 1);
}
