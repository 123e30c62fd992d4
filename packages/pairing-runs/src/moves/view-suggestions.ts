import { wrongField } from '@pi/accounts';
import type { Suggestion, User } from '@pi/domain/events';
import { requireEventAdmin } from '@pi/events';
import type { Problem } from '@pi/pairing';
import { readWords } from '../board/board-words.ts';
import { cachedProblem } from '../input/cached-problem.ts';
import { readInput } from '../input/read-input.ts';
import { describeReasons } from '../reasons/describe-reasons.ts';
import { nameOf } from '../rules/rule-words.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { canMeet, hasRoom } from './can-meet.ts';

const MOST_SUGGESTIONS = 5;

/**
 * The best partners of somebody by score, those that rules allow first; where only pairs of a
 * mentor with a mentee count, of the other role.
 * @throws RequestError: not theirs, or somebody who cannot be paired
 */
export async function viewSuggestions(
  repository: RunsRepository,
  user: User,
  eventId: string,
  person: string,
): Promise<Suggestion[]> {
  const event = await requireEventAdmin(repository, user, eventId);
  const input = await readInput(repository, event);
  const { problem, notes, explain } = cachedProblem(input, { objective: 'total', seed: 1, effort: 1 });
  const own = problem.people.find(({ id }) => id === person);
  if (!own) throw wrongField('person', 'person is nobody who can be in a group.');
  const groups = await latestGroups(repository, eventId);
  const words = await readWords(repository, input, { rules: notes }, []);
  return problem.people
    .filter(({ id, role }) => id !== person && (problem.scoredPairs === 'all' || role !== own.role))
    .map(({ id }) => ({
      id,
      score: problem.scores.get(person, id),
      isPossible: canMeet(problem, person, id) && hasRoom(problem, groups, person, id),
    }))
    .toSorted((a, b) => Number(b.isPossible) - Number(a.isPossible) || b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, ...rest }) => ({
      id,
      name: nameOf(words, id),
      ...rest,
      reason: describeReasons(explain([person, id]), words)[0] ?? null,
    }));
}

/** The groups of the latest run that is done; none: nobody was paired yet. */
async function latestGroups(repository: RunsRepository, eventId: string): Promise<Problem['fixed']> {
  const run = await repository.getLatestRun(eventId, { isDone: true });
  if (!run) return [];
  const revision = await repository.getRevision(run.id, (await repository.getLatestRevision(run.id)) ?? 0);
  return revision?.placement.groups ?? [];
}
