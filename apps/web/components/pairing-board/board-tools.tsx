'use client';

import type { Board } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import { formatMoment } from '#lib/format.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { redoWords, type StepNames, undoWords } from '#lib/pairing-board/undo-words.ts';
import { BoardIcon } from './board-icon.tsx';
import { ScoreChange } from './score-change.tsx';

interface Props {
  board: Board;
  stepChange: number | null;
  stepNames: StepNames;
  isReadOnly: boolean;
  undo: BoardEditor['undo'];
  redo: BoardEditor['redo'];
}

const GOALS = { total: 'highest total', fair: 'fair' };

/** Undo, which names its step, and which run and revision is shown. */
export function BoardTools({ board, stepChange, stepNames, isReadOnly, undo, redo }: Props) {
  const { run, revision } = board;
  return (
    <div className="-ml-2 flex min-h-9 items-center gap-1 max-md:hidden">
      {!isReadOnly && (
        <>
          <Button
            look="quiet"
            className="min-w-0 border-transparent! px-2!"
            aria-disabled={revision.undo === null}
            onClick={undo}
          >
            <BoardIcon name="undo" />
            <span className="truncate">{undoWords(revision, stepNames)}</span>
          </Button>
          <Button
            look="quiet"
            icon
            className="border-transparent!"
            aria-label={redoWords(revision, stepNames)}
            title={redoWords(revision, stepNames)}
            aria-disabled={revision.redo === null}
            onClick={redo}
          >
            <BoardIcon name="redo" />
          </Button>
          {stepChange !== null && (
            <span className="whitespace-nowrap text-ink-3 text-xs">
              this step <ScoreChange change={stepChange} />
            </span>
          )}
        </>
      )}
      <span className="ml-auto truncate pl-2 text-ink-3 text-xs">
        Run {run.number} of {formatMoment(run.computedAt)} · revision {revision.number} · goal: {GOALS[run.objective]}
      </span>
    </div>
  );
}
