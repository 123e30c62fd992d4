import type { Board, Conflict, Objective, RunProgress } from '@pi/domain/events';
import type { callApi } from '#components/forms/call-api.ts';
import type { PairingAnswer } from './board-answers.ts';
import { isGoing } from './board-state.ts';

/** How people are paired: everybody, or the rest of a revision. */
export interface PairingOrder {
  objective?: Objective;
  /** Whether the search takes twenty times as long. */
  isLonger?: boolean;
  /** Locked groups and people of this revision stay. */
  rest?: { run: string; revision: number };
}

/** What became of an order. */
export type PairingResult =
  | { kind: 'board'; board: Board; message: string }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'refused'; message: string };

const POLL_MS = 700;

/** Pairs people; a long computation is followed to its end. */
export async function startPairing(
  event: string,
  order: PairingOrder,
  follow: (progress: RunProgress) => void,
  call: typeof callApi,
): Promise<PairingResult> {
  const { isOk, message, data } = await call('POST', `/api/pairing/create-pairings/${event}`, order);
  const { board, progress, conflict } = data as PairingAnswer;
  if (conflict) return { kind: 'conflict', conflict };
  if (isOk && board) return { kind: 'board', board, message };
  if (isOk && progress) return followPairing(event, progress, follow, call);
  return { kind: 'refused', message };
}

/** Asks how far a computation is until it is over, and then for what it found. */
export async function followPairing(
  event: string,
  progress: RunProgress,
  follow: (progress: RunProgress) => void,
  call: typeof callApi,
): Promise<PairingResult> {
  let at = progress;
  while (isGoing(at)) {
    follow(at);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const { isOk, message, data } = await call('GET', `/api/pairing/view-progress/${at.run}`);
    if (!isOk) return { kind: 'refused', message };
    at = (data as PairingAnswer).progress ?? { ...at, state: 'failed' };
  }
  if (at.conflict) return { kind: 'conflict', conflict: at.conflict };
  if (at.state !== 'done') return { kind: 'refused', message: endWords(at) };
  const { message, data } = await call('GET', `/api/pairing/view-pairings/${event}`);
  const { board } = data as PairingAnswer;
  return board ? { kind: 'board', board, message: 'Everybody is paired.' } : { kind: 'refused', message };
}

function endWords({ state }: RunProgress): string {
  return state === 'cancelled'
    ? 'Pairing was cancelled. Nothing was changed.'
    : 'Pairing failed. Nothing was changed: try again.';
}
