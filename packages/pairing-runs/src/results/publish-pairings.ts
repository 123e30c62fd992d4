import { notFound, RequestError, wrongField } from '@pi/accounts';
import { canMove, EVENT_MOVES, type Event, type User } from '@pi/domain/events';
import { requireEventAdmin } from '@pi/events';
import { type BoardParts, toBoard } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import { hashInput } from '../input/input-hash.ts';
import { readInput } from '../input/read-input.ts';
import { resultLetters } from './result-letters.ts';
import type { ResultsRepository } from './results.repository.ts';

const STALE_ROUNDS =
  'The rounds were planned before answers, weights, rules or people changed: plan them again or remove them.';

/** The revision that somebody sees and wants to publish. */
export interface Publishing {
  run: string;
  revision: number;
}

/**
 * Publishes a revision: its participants see their own group, and each gets a letter. It has to
 * be the latest one of the latest run, follow all rules, and leave out only who was confirmed; no
 * other run may be on its way, and rounds have to be planned for the same people and answers.
 * @param appUrl where the site is reached
 * @returns the event, and how many letters were put
 * @throws RequestError: not theirs, a run of another event, or a conflict that names what is
 *   missing
 */
export function publishPairings(
  repository: ResultsRepository,
  user: User,
  eventId: string,
  { run: runId, revision }: Publishing,
  appUrl: URL,
): Promise<{ event: Event; letters: number }> {
  return repository.transactionWithLetters(async (repo, tx) => {
    // People before the event, as whoever deletes their account.
    await repo.lockPeople(eventId);
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    const parts = await requireLatest(repo, event, runId, revision);
    const { from, to } = EVENT_MOVES.publish;
    if (!canMove(event, 'publish', repo.now()))
      throw new RequestError(
        'conflict',
        `An event is moved from ${from.join()} to ${to}. This one is ${event.status}.`,
      );
    const missing = toBoard(parts).whyNotPublished;
    if (missing) throw new RequestError('conflict', missing);
    const rounds = await repo.getRounds(eventId);
    if (rounds && rounds.inputHash !== hashInput(parts.input)) throw new RequestError('conflict', STALE_ROUNDS);
    await repo.insertPublication(eventId, runId, revision, user.id);
    await repo.updateEvent(eventId, { status: to });
    const letters = resultLetters(parts, rounds, appUrl);
    await repo.mail.put(tx, letters);
    return { event: { ...event, status: to }, letters: letters.length };
  });
}

async function requireLatest(
  repo: ResultsRepository,
  event: Event,
  runId: string,
  revision: number,
): Promise<BoardParts> {
  const run = await repo.lockRun(runId);
  if (!run || run.eventId !== event.id) throw notFound('run');
  if (run.state !== 'done') throw new RequestError('conflict', `The run has no groups: it is ${run.state}.`);
  const last = await repo.getLatestRun(event.id);
  if (last?.state === 'waiting' || last?.state === 'running')
    throw new RequestError('conflict', `Run ${last.number} is ${last.state}: wait until it is done, or cancel it.`);
  const latest = await repo.getLatestRun(event.id, { isDone: true });
  if (latest?.id !== runId)
    throw new RequestError('conflict', `Run ${latest?.number} is newer than this one: look at it first.`);
  const parts = await readBoard(repo, await readInput(repo, event), run);
  if (revision > parts.latest.number) throw wrongField('revision', 'revision is no revision of this run.');
  if (revision < parts.latest.number)
    throw new RequestError(
      'conflict',
      `Revision ${parts.latest.number} is newer than this one: look at it first.`,
      [],
      {
        board: toBoard(parts),
      },
    );
  return parts;
}
