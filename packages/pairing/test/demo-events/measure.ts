import type { Groups, Problem } from '../../src/problem/problem.ts';
import { pairPeople } from '../../src/solver/pair-people.ts';
import type { DemoEvent } from './demo-event.ts';
import { DEMO_EVENTS } from './index.ts';
import { problemOf } from './problem-of.ts';

/** How well the groups that were in mind are found again. */
export interface DemoRow {
  event: string;
  /** Texts alone: as if nothing else was asked. */
  scoredBy: 'all answers' | 'texts alone';
  people: number;
  intendedPairs: number;
  /** Share of the intended pairs that are in one group. */
  recovered: number;
  /**
   * The score of an intended pair less the best score that one of the two has with somebody else
   * who could be in its place: mean and lowest over the intended pairs, 1 is the highest score.
   */
  meanMargin: number;
  lowestMargin: number;
  /** Share of the intended pairs with a margin above 0. */
  ahead: number;
  /** Decoys who are in a group with others than decoys. */
  misplacedDecoys: number;
}

/**
 * Pairs the people of all demo events, and compares with what was intended: by all answers, and by
 * texts alone, for intended groups also have hours in common.
 */
export async function measureDemoEvents(): Promise<DemoRow[]> {
  const rows: DemoRow[] = [];
  for (const event of DEMO_EVENTS)
    for (const scoredBy of ['all answers', 'texts alone'] as const) {
      const problem = problemOf(scoredBy === 'all answers' ? event : withTextsAlone(event));
      const solution = await pairPeople(problem);
      rows.push({ scoredBy, ...measure(event, problem, solution?.groups ?? []) });
    }
  return rows;
}

/** A demo event in which only texts count. */
export function withTextsAlone(event: DemoEvent): DemoEvent {
  const isText = (type: string) => type === 'free_text' || type === 'offer_seek';
  const questions = event.questions.map((question) =>
    isText(question.content.type) ? question : { ...question, weight: 0 },
  );
  return { ...event, questions, factWeights: null };
}

/** Compares groups of a demo event with those that were in mind. */
export function measure(event: DemoEvent, problem: Problem, groups: Groups): Omit<DemoRow, 'scoredBy'> {
  const pairs = intendedPairs(event);
  const groupOf = new Map(groups.flatMap((group, nth) => group.map((id) => [id, nth] as const)));
  const margins = pairs.map((pair) => marginOf(event, problem, pair));
  const decoys = new Set(event.decoys);
  return {
    event: event.name,
    people: event.people.length,
    intendedPairs: pairs.length,
    recovered: shareOf(pairs, ([a, b]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b)),
    meanMargin: margins.reduce((sum, margin) => sum + margin, 0) / margins.length / 1_000_000,
    lowestMargin: Math.min(...margins) / 1_000_000,
    ahead: shareOf(margins, (margin) => margin > 0),
    misplacedDecoys: groups
      .filter((group) => group.some((id) => !decoys.has(id)))
      .flat()
      .filter((id) => decoys.has(id)).length,
  };
}

function intendedPairs(event: DemoEvent): [string, string][] {
  return event.intended.flatMap((group) =>
    group.flatMap((a, nth) =>
      group.slice(nth + 1).flatMap((b): [string, string][] => (counts(event, a, b) ? [[a, b]] : [])),
    ),
  );
}

function marginOf(event: DemoEvent, { scores }: Problem, [a, b]: readonly [string, string]): number {
  const group = event.intended.find((one) => one.includes(a)) ?? [];
  const others = event.people.map(({ id }) => id).filter((id) => !group.includes(id));
  const best = [a, b].flatMap((own) => others.filter((id) => counts(event, own, id)).map((id) => scores.get(own, id)));
  return scores.get(a, b) - Math.max(...best);
}

function counts({ people, capacity }: DemoEvent, a: string, b: string): boolean {
  const roleOf = (id: string) => people.find((person) => person.id === id)?.role;
  return capacity === null || roleOf(a) !== roleOf(b);
}

function shareOf<One>(all: readonly One[], holds: (one: One) => boolean): number {
  return all.filter(holds).length / all.length;
}
