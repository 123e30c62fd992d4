import { wrongField } from '@pi/accounts';
import type { BoardPlace, User } from '@pi/domain/events';
import { evenSizes, type Place, viewPlaces as placesOf } from '@pi/pairing';
import { cachedProblem } from '../input/cached-problem.ts';
import { whyNotValid } from '../input/not-paired.ts';
import { describeReasons } from '../reasons/describe-reasons.ts';
import { groupOf } from '../revisions/apply-step.ts';
import { problemOf } from '../revisions/measure.ts';
import { describeViolation } from '../rules/broken-rule.ts';
import { nameOf } from '../rules/rule-words.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { readSeen, type SeenRun } from './read-latest.ts';

/**
 * Where somebody could go: for each other group that is not locked the best swap there, or joining
 * it. With people who are locked nobody swaps.
 * @param revision null: the latest
 * @throws RequestError: not theirs, not done (conflict), or somebody who is not paired by this run
 */
export async function viewPlaces(
  repository: RunsRepository,
  user: User,
  runId: string,
  { person, revision }: { person: string; revision: number | null },
): Promise<BoardPlace[]> {
  const seen = await readSeen(repository, user, runId, revision);
  const { input, run } = seen;
  const registered = input.people.find((one) => one.user.id === person);
  if (!registered || whyNotValid(input, registered))
    throw wrongField('person', 'person is nobody who can be in a group.');
  const { placement } = seen.seen;
  const { problem, explain } = cachedProblem(input, run);
  const isGrouped = groupOf(placement, person) !== -1;
  const own = problemOf(problem, { groups: isGrouped ? placement.groups : [...placement.groups, [person]] });
  const sizes = problem.hasFreeSizes ? own.sizes : evenSizes(own.people.length, placement.groups.length);
  const places = placesOf({ ...own, sizes }, placement.groups, person);
  return places
    .filter(({ group, swapWith }) => !placement.lockedGroups.has(group) && !isLocked(seen, swapWith))
    .map((place) => toBoardPlace(place, seen, explain([...(place.groups[place.group] ?? [])])));
}

function isLocked({ seen }: SeenRun, person: string | null): boolean {
  return person !== null && seen.placement.lockedPeople.has(person);
}

function toBoardPlace(
  { group, swapWith, change, violations }: Place,
  { words }: SeenRun,
  reasons: Parameters<typeof describeReasons>[0],
): BoardPlace {
  return {
    group: group + 1,
    swapWith: swapWith === null ? null : { id: swapWith, name: nameOf(words, swapWith) },
    change,
    brokenRules: violations.map((violation) => describeViolation(violation, words)),
    reason: describeReasons(reasons, words)[0] ?? null,
  };
}
