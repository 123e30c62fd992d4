'use client';

import type { Board, RunProgress } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import { describeGap, formatScore } from '#lib/pairing-board/score-words.ts';
import { BoardIcon } from './board-icon.tsx';
import { TopItem, TopLink } from './board-top.tsx';
import { Gauge } from './gauge.tsx';

interface Props {
  board: Board;
  progress: RunProgress | null;
  cancel(run: string): void;
  showBroken(): void;
  showPerson(id: string): void;
  showNotPaired(): void;
}

/** Total, its bound where known, what is broken, who is worst off and who is not paired. */
export function ScoreLine({ board, progress, cancel, showBroken, showPerson, showNotPaired }: Props) {
  const { brokenRules, worst, notPaired } = board;
  const unsigned = notPaired.filter(({ isSigned }) => !isSigned).length;
  return (
    <>
      <div role="status" className="contents">
        <Total board={board} />
      </div>
      <Gauge board={board} />
      {brokenRules.length > 0 ? (
        <TopLink isBad onClick={showBroken}>
          <BoardIcon name="warning" />
          <b>{brokenRules.length}</b> {brokenRules.length === 1 ? 'rule' : 'rules'} broken
        </TopLink>
      ) : (
        <TopItem>
          <BoardIcon name="check" className="text-up" /> Rules kept
        </TopItem>
      )}
      {progress && <Computing progress={progress} cancel={cancel} />}
      {!progress && worst && (
        <TopLink onClick={() => showPerson(worst.id)}>
          Worst-off <b>{worst.name}</b> {formatScore(worst.score)}
        </TopLink>
      )}
      {!progress && (
        <>
          <TopLink isBad={unsigned > 0} onClick={showNotPaired}>
            Not paired <b>{notPaired.length}</b>
          </TopLink>
          <TopItem isWide>
            Computed <b>{formatScore(board.computedTotal)}</b>
          </TopItem>
        </>
      )}
    </>
  );
}

function Total({ board: { total, bound } }: { board: Board }) {
  const gap = bound && describeGap(total, bound.value);
  return (
    <p className="max-md:w-full max-md:text-xs">
      <b className="mr-1.5 font-semibold text-ink text-xl tracking-tight">{formatScore(total)}</b>
      {bound && (
        <>
          of at most <b className={STRONG}>{formatScore(bound.value)}</b>
        </>
      )}
      {gap && `, ${gap}`}
    </p>
  );
}

const STRONG = 'whitespace-nowrap font-semibold text-ink';

const BAR =
  'h-1 w-24 appearance-none overflow-hidden rounded-sm bg-hairline-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hairline-strong [&::-webkit-progress-value]:bg-accent';

/** How far a computation is, with the way to end it. */
export function Computing({ progress, cancel }: { progress: RunProgress; cancel(run: string): void }) {
  const percent = Math.round(progress.share * 100);
  return (
    <span className="inline-flex items-center gap-2">
      <progress aria-label="Pairing" value={progress.share} max={1} className={BAR} />
      <span>
        {progress.state === 'waiting' ? 'waiting' : `${percent} %`}
        {progress.total !== null && `, ${formatScore(progress.total)} so far`}
      </span>
      <Button onClick={() => cancel(progress.run)}>Cancel</Button>
    </span>
  );
}
