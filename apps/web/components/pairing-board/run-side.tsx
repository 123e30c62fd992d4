'use client';

import type { Board, Objective } from '@pi/domain/events';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { OBJECTIVE_WORDS } from '#lib/events/event-words.ts';
import { formatMoment } from '#lib/format.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { formatScore } from '#lib/pairing-board/score-words.ts';
import { ExportLinks } from './export-links.tsx';
import { TITLE } from './place-list.tsx';

interface Props {
  eventId: string;
  board: Board;
  isReadOnly: boolean;
  pair: BoardEditor['pair'];
  compare(): void;
}

const METHODS: Record<NonNullable<Board['bound']>['method'], string> = {
  exact: 'exact',
  linear_program: 'by linear programming',
  best_partners: 'loose: as if everybody had their best partners',
};

/** The run that the board shows: its settings, its exports, and how to pair again. */
export function RunSide({ eventId, board, isReadOnly, pair, compare }: Props) {
  const { run, revision, bound, worst } = board;
  return (
    <>
      <h2>Run {run.number}</h2>
      <p className="text-ink-2">{formatMoment(run.computedAt)}. Select a person to see where else they could go.</p>
      <h3 className={TITLE}>Settings</h3>
      <ul>
        <Setting name="Goal" value={OBJECTIVE_WORDS[run.objective]} />
        <Setting name="Total" value={`${formatScore(board.total)}, computed ${formatScore(board.computedTotal)}`} />
        {bound && <Setting name="At most" value={`${formatScore(bound.value)}, ${METHODS[bound.method]}`} />}
        {worst && <Setting name="Worst-off" value={`${worst.name}, ${formatScore(worst.score)}`} />}
        <Setting name="Revision" value={`${revision.number}${revision.by ? ` by ${revision.by}` : ', as computed'}`} />
        <Setting name="Seed" value={String(run.seed)} />
        <Setting name="Solver" value={run.solverVersion} />
        <li className={ROW} title={run.inputHash}>
          <span className="text-ink-2">Input</span>
          <code className="font-mono text-xs">{run.inputHash.slice(0, 8)}</code>
        </li>
      </ul>
      {revision.number > 0 && (
        <Button className="mt-3 md:hidden" onClick={compare}>
          Compare revisions
        </Button>
      )}
      {!isReadOnly && <PairAgain objective={run.objective} pair={pair} />}
      <h3 className={TITLE}>Download</h3>
      <ExportLinks eventId={eventId} />
    </>
  );
}

const ROW = 'flex justify-between gap-4 border-hairline border-b pt-1.5 pb-1.25';

function Setting({ name, value }: { name: string; value: string }) {
  return (
    <li className={ROW}>
      <span className="whitespace-nowrap text-ink-2">{name}</span>
      <span className="wrap-anywhere text-right">{value}</span>
    </li>
  );
}

/** Everybody is paired anew: the goal, and how long the search takes, can be another. */
function PairAgain({ objective, pair }: { objective: Objective; pair: Props['pair'] }) {
  const [goal, setGoal] = useState(objective);
  const [isLonger, setIsLonger] = useState(false);
  return (
    <fieldset className="mt-5">
      <legend className={`${TITLE} mt-0! w-full`}>Pair again</legend>
      {(Object.keys(OBJECTIVE_WORDS) as Objective[]).map((one) => (
        <label key={one} className="flex min-h-8 items-center gap-2 max-md:min-h-10">
          <input
            type="radio"
            name="objective"
            checked={goal === one}
            onChange={() => setGoal(one)}
            className="size-4 accent-(--ink)"
          />
          {OBJECTIVE_WORDS[one]}
        </label>
      ))}
      <label className="flex min-h-8 items-center gap-2 max-md:min-h-10">
        <input
          type="checkbox"
          checked={isLonger}
          onChange={({ target }) => setIsLonger(target.checked)}
          className="size-4 accent-(--ink)"
        />
        Search 20 times as long
      </label>
      <Button className="mt-1" onClick={() => pair({ objective: goal, isLonger })}>
        Pair everybody again
      </Button>
      <p className="mt-1 text-ink-2 text-xs">Makes a new run; locks and edits of this one stay in its revisions.</p>
    </fieldset>
  );
}
