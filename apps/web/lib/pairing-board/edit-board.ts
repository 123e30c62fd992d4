import type { BoardPlace, PairingStep, RunProgress } from '@pi/domain/events';
import type { callApi } from '#components/forms/call-api.ts';
import { announceBoard } from './announce.ts';
import { type PairingAnswer, toStaleEdit } from './board-answers.ts';
import type { BoardStore } from './board-store.ts';
import { followPairing, type PairingOrder, type PairingResult, startPairing } from './start-pairing.ts';

export type BoardEditor = ReturnType<typeof editBoard>;

/**
 * What is done to a board, and told to the server. Steps are shown at once and saved one after the
 * other; one that is refused takes those after it back.
 */
export function editBoard(eventId: string, { getState, dispatch }: BoardStore, call: typeof callApi) {
  let queue: Promise<unknown> = Promise.resolve();
  let failures = 0;
  const known = new Map<string, Promise<BoardPlace[] | null>>();
  const saved = () => getState().board;

  /** Puts a step behind those that are on their way. */
  function save(step: PairingStep): Promise<unknown> {
    const before = failures;
    dispatch({ kind: 'send_step', step });
    queue = queue.then(() => (before === failures ? send(step) : undefined));
    return queue;
  }

  async function send(step: PairingStep): Promise<void> {
    const { run, revision } = saved();
    const path = `/api/pairing/edit-pairings/${run.id}`;
    const { isOk, message, data } = await call('PATCH', path, { revision: revision.number, step });
    const answer = data as PairingAnswer;
    if (isOk && answer.board) {
      const announcement = announceBoard(answer.board, answer.board.revision.step);
      dispatch({ kind: 'confirm_step', board: answer.board, announcement });
      return;
    }
    failures += 1;
    const stale = toStaleEdit(answer);
    dispatch(stale ? { kind: 'find_stale', stale, step } : { kind: 'refuse_step', message });
  }

  async function restore(which: 'undo' | 'redo'): Promise<void> {
    await queue;
    const revision = saved().revision[which];
    if (revision === null) dispatch({ kind: 'announce', text: `Nothing to ${which}.` });
    else await save({ kind: 'restore', revision });
  }

  /** Where somebody could go, for the revision that was saved last; null: it could not be read. */
  async function loadPlaces(person: string): Promise<BoardPlace[] | null> {
    await queue;
    const [run, revision] = [saved().run.id, saved().revision.number];
    const key = `${run} ${revision} ${person}`;
    const asked = known.get(key) ?? askPlaces(run, revision, person);
    known.set(key, asked);
    const places = await asked;
    if (places) dispatch({ kind: 'know_places', places: { person, run, revision, places } });
    else known.delete(key);
    return places;
  }

  async function askPlaces(run: string, revision: number, person: string): Promise<BoardPlace[] | null> {
    const query = new URLSearchParams({ person, revision: String(revision) });
    const { data } = await call('GET', `/api/pairing/view-places/${run}?${query}`);
    return (data as PairingAnswer).places ?? null;
  }

  function finish(result: PairingResult): void {
    if (result.kind === 'board') dispatch({ kind: 'replace', board: result.board, message: result.message });
    else if (result.kind === 'conflict') dispatch({ kind: 'clash', conflict: result.conflict });
    else dispatch({ kind: 'say', text: result.message, isBad: true });
  }

  const follow = (progress: RunProgress) => dispatch({ kind: 'follow', progress });

  async function pair(order: PairingOrder): Promise<void> {
    await queue;
    if (getState().progress) return;
    dispatch({ kind: 'announce', text: 'Pairing has begun.' });
    finish(await startPairing(eventId, order, follow, call));
  }

  async function pairRest(): Promise<void> {
    await queue;
    const { run, revision } = saved();
    await pair({ rest: { run: run.id, revision: revision.number } });
  }

  async function repair(): Promise<void> {
    await queue;
    const { isOk, message, data } = await call('POST', `/api/pairing/repair-pairings/${saved().run.id}`);
    const { board, conflict } = data as PairingAnswer;
    if (isOk && board) finish({ kind: 'board', board, message });
    else finish(conflict ? { kind: 'conflict', conflict } : { kind: 'refused', message });
  }

  /** Reads the board again after its rules changed elsewhere. */
  async function refresh(message: string): Promise<void> {
    await queue;
    const { data } = await call('GET', `/api/pairing/view-pairings/${eventId}`);
    const { board } = data as PairingAnswer;
    if (board) dispatch({ kind: 'replace', board, message });
  }

  return {
    save,
    undo: () => restore('undo'),
    redo: () => restore('redo'),
    loadPlaces,
    pair,
    pairRest,
    repair,
    refresh,
    /** Waits for a computation that was running when the page was read. */
    resume: async (progress: RunProgress) => finish(await followPairing(eventId, progress, follow, call)),
    cancel: (run: string) => call('POST', `/api/pairing/cancel-pairings/${run}`),
  };
}
