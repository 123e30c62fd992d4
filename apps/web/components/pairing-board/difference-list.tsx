import type { BoardDifference } from '#lib/pairing-board/board-answers.ts';
import { ScoreChange } from './score-change.tsx';

/** Who is in another group in one revision than in another. */
export function DifferenceList({ difference: { moved, changeOfTotal } }: { difference: BoardDifference }) {
  return (
    <>
      <p className="text-ink-2">
        {moved.length === 0 ? 'Nobody' : moved.length === 1 ? 'One person' : `${moved.length} people`} moved; the total
        changed by <ScoreChange change={changeOfTotal} />.
      </p>
      <ul className="mt-2">
        {moved.map(({ id, name, from, to }) => (
          <li key={id} className="flex justify-between gap-4 border-hairline border-b pt-1.5 pb-1.25">
            <span className="font-medium">{name}</span>
            <span className="text-ink-2">
              {nameGroup(from)} <span aria-hidden>→</span>
              <span className="sr-only">to</span> {nameGroup(to)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameGroup(number: number | null): string {
  return number === null ? 'not paired' : `Group ${number}`;
}
