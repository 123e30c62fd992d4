import { describeMoment } from '../events/reader-time.ts';

/** Whether the answers are saved. */
export type SaveState =
  | { kind: 'none' }
  | { kind: 'saved'; at: Date }
  /** `message`: what the server said; null: it could not be reached. */
  | { kind: 'unsaved'; since: Date; message: string | null };

/**
 * Whether the answers are saved, in words.
 * @param timeZone the reader's; null while it is not known
 */
export function describeSave(state: SaveState, timeZone: string | null, now: Date): string {
  if (state.kind === 'none') return 'Nothing saved yet.';
  if (state.kind === 'saved') return `Saved ${describeMoment(state.at, timeZone, now, '')}.`;
  const since = describeMoment(state.since, timeZone, now, '');
  return `Not saved since ${since}, kept on this device. ${state.message ?? 'The server cannot be reached.'}`;
}
