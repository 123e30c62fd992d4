import type { Board, Event, RunProgress, User } from '@pi/domain/events';
import { requireEventAdmin } from '@pi/events';
import type { PairingInput } from '../input/pairing-input.ts';
import { readInput } from '../input/read-input.ts';
import type { ResultsRepository } from '../results/results.repository.ts';
import type { Run } from '../runs/run.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { readWords } from './board-words.ts';
import { type BoardParts, toBoard } from './to-board.ts';
import { toProgress } from './to-progress.ts';

/** What the page of an event's pairing shows. */
export interface BoardView {
  event: Event;
  /** The latest run that has groups, or the revision that is published; null: nobody was paired. */
  board: Board | null;
  /** A later run that has none: one that is not done, or did not come to an end. */
  progress: RunProgress | null;
}

/** The board of an event. @throws RequestError for all but its organizers */
export async function viewBoard(repository: ResultsRepository, user: User, eventId: string): Promise<BoardView> {
  const event = await requireEventAdmin(repository, user, eventId);
  const input = await readInput(repository, event);
  const published = event.status === 'PAIRING_PUBLISHED' ? await repository.getPublication(eventId) : null;
  const shown = published && (await repository.getRun(published.runId));
  if (shown) {
    const parts = await readBoard(repository, input, shown, published.revision);
    return { event, board: toBoard(parts), progress: null };
  }
  const latest = await repository.getLatestRun(eventId);
  const done = latest?.state === 'done' ? latest : await repository.getLatestRun(eventId, { isDone: true });
  const board = done ? toBoard(await readBoard(repository, input, done)) : null;
  const progress = latest && latest.state !== 'done' ? await readProgress(repository, input, latest) : null;
  return { event, board, progress };
}

/** What the board of a run that is done is made of. @param revision null: the latest */
export async function readBoard(
  repository: RunsRepository,
  input: PairingInput,
  run: Run,
  revision: number | null = null,
): Promise<BoardParts> {
  const number = revision ?? (await repository.getLatestRevision(run.id)) ?? 0;
  const computed = await repository.getRevision(run.id, 0);
  const latest = number === 0 ? computed : await repository.getRevision(run.id, number);
  if (!computed || !latest) throw new Error(`run ${run.id} is done and has no groups`);
  const by = latest.byUserId === null ? [] : [latest.byUserId];
  const ids = [...latest.placement.roles.keys(), ...computed.placement.roles.keys(), ...by];
  return { input, run, computed, latest, words: await readWords(repository, input, run, ids) };
}

/** How far a run is, in words where it has no groups. */
export async function readProgress(repository: RunsRepository, input: PairingInput, run: Run): Promise<RunProgress> {
  return toProgress(run, await readWords(repository, input, run, []));
}
