import type { Board, BoardPlace } from '@pi/domain/events';
import { numberWord } from '#lib/events/number-words.ts';
import { whyNotMoved } from '#lib/pairing-board/drop-target.ts';
import { findPaired } from '#lib/pairing-board/find-people.ts';
import { ScoreChange } from './score-change.tsx';

interface Props {
  board: Board;
  person: string;
  /** Best first; null: they are being read. */
  places: readonly BoardPlace[] | null;
  /** The group that the person is held over. */
  over: number | null;
  choose(group: number): void;
}

const MOST_SHOWN = 5;

/** Where else somebody could go, with the change of the total; a click does it. */
export function PlaceList({ board, person, places, over, choose }: Props) {
  const reason = whyNotMoved(board, person);
  const open = places?.filter(({ group }) => !board.groups.find(({ number }) => number === group)?.isLocked);
  return (
    <>
      <h3 className={TITLE}>
        Other places <span className="font-normal text-ink-3 text-xs">change of the total</span>
      </h3>
      {reason && <p className="py-2 text-ink-2">{reason}</p>}
      {!reason && !open && <p className="py-2 text-ink-3">Reading…</p>}
      {!reason && open?.length === 0 && <p className="py-2 text-ink-2">None: all other groups are locked.</p>}
      <ol>
        {(reason ? [] : open)?.slice(0, MOST_SHOWN).map((place) => (
          <li key={place.group} className="border-hairline border-b">
            <button
              type="button"
              onClick={() => choose(place.group)}
              className={`grid w-full cursor-pointer grid-cols-[minmax(0,1fr)_auto] gap-x-2 pt-1.75 pb-2 text-left ${place.group === over ? 'bg-accent-soft shadow-[-0.5rem_0_0_var(--accent-soft),0.5rem_0_0_var(--accent-soft)]' : 'hover:bg-hover hover:shadow-[-0.5rem_0_0_var(--hover),0.5rem_0_0_var(--hover)]'}`}
            >
              <span>
                <b className="font-semibold">Group {place.group}</b> {describePlace(board, person, place)}
              </span>
              <ScoreChange change={place.change} />
              <span className="col-span-full text-ink-3 text-xs">
                <PlaceNote board={board} person={person} place={place} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

export const TITLE =
  'mt-5 flex items-baseline justify-between gap-2 border-hairline-strong border-b pb-2 font-semibold';

function describePlace(board: Board, person: string, { group, swapWith }: BoardPlace): string {
  if (!swapWith) return 'joins it';
  const isBack =
    findPaired(board, person)?.person.movedFrom === group && findPaired(board, swapWith.id)?.person.movedFrom != null;
  return `for ${swapWith.name}${isBack ? ' (back)' : ''}`;
}

function PlaceNote({ board, person, place }: { board: Board; person: string; place: BoardPlace }) {
  const own = findPaired(board, person)?.group;
  if (place.brokenRules.length > 0)
    return (
      <span className="text-down">Breaks: {[...new Set(place.brokenRules.map(({ title }) => title))].join(', ')}.</span>
    );
  const sizes = !place.swapWith && own && `Group ${own.number} would be ${numberWord(own.people.length - 1)}.`;
  return [place.reason ?? 'No rule broken.', sizes].filter(Boolean).join(' ');
}
