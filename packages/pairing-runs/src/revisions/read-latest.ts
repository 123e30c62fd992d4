import { RequestError, wrongField } from '@pi/accounts';
import { type BoardParts, toBoard, toBoardRevision } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import type { Run } from '../runs/run.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { differenceOf } from './difference.ts';

/**
 * Reads a run whose revision somebody goes on from: it has to be the latest one of the latest run
 * of the event that has groups.
 * @throws RequestError: another run or revision came later (conflict, with its board, the
 *   difference, and who made it when), or the revision is none of the run
 */
export async function readLatest(
  repository: RunsRepository,
  input: PairingInput,
  run: Run,
  revision: number,
  field = 'revision',
): Promise<BoardParts> {
  const parts = await readBoard(repository, input, run);
  if (revision > parts.latest.number) throw wrongField(field, `${field} must be at most ${parts.latest.number}.`);
  const last = await repository.getLatestRun(run.eventId, { isDone: true });
  if (last && last.number > run.number)
    throw await outrun(repository, await readBoard(repository, input, last), run, revision);
  if (revision < parts.latest.number) throw await outrun(repository, parts, run, revision);
  return parts;
}

async function outrun(
  repository: RunsRepository,
  later: BoardParts,
  run: Run,
  revision: number,
): Promise<RequestError> {
  const { latest, words } = later;
  const seen = await repository.getRevision(run.id, revision);
  const { by, at } = toBoardRevision(latest, later.run, words);
  const time = `${at.slice(11, 16)} (UTC)`;
  const message =
    later.run.id === run.id
      ? `${by ?? 'Somebody'} saved revision ${latest.number} at ${time}.`
      : `Run ${later.run.number} is newer than this one: it was last changed at ${time}.`;
  const difference = seen && differenceOf(seen, latest, words.names);
  return new RequestError('conflict', message, [], { board: toBoard(later), difference, by, at });
}
