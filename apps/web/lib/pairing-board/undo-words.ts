import type { BoardRevision } from '@pi/domain/events';

/** What each revision that was seen did, by its number. */
export type StepNames = Readonly<Record<number, string>>;

const BACK = /^Back to revision (\d+)$/;

/** What an undo takes back, named by its step: `Undo: swap Tomas Reyes and Owen Price`. */
export function undoWords({ undo, step }: Pick<BoardRevision, 'undo' | 'step'>, names: StepNames): string {
  const name = undo === null ? undefined : realStep(step, names);
  return name ? `Undo: ${lowered(name)}` : 'Undo';
}

/** What a redo does again, named by its step. */
export function redoWords({ redo }: Pick<BoardRevision, 'redo'>, names: StepNames): string {
  const name = redo === null ? undefined : realStep(names[redo], names);
  return name ? `Redo: ${lowered(name)}` : 'Redo';
}

/** The step that made a revision; of one that went back, that of the revision it went back to. */
function realStep(step: string | undefined, names: StepNames): string | undefined {
  const restored = BACK.exec(step ?? '')?.[1];
  return restored === undefined ? step : names[Number(restored)];
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
