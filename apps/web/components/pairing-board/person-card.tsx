import type { BoardPerson } from '@pi/domain/events';
import type { Drag } from '#lib/pairing-board/board-state.ts';
import type { CardNotes } from '#lib/pairing-board/broken-words.ts';
import { formatScore } from '#lib/pairing-board/score-words.ts';
import { BoardIcon, Grip } from './board-icon.tsx';

interface Props {
  person: BoardPerson;
  notes: CardNotes;
  /** What the event calls who guides; null: it has no roles. */
  mentorName: string | null;
  /** The group that they were in before, where it is another one. */
  movedFrom: number | null;
  /** How many people are paired, where this one is the worst-off of them. */
  worstOf: number | null;
  isSelected: boolean;
  /** Whether it is the one that Tab leads to. */
  isTabStop: boolean;
  /** How it is picked up; null: it is not. */
  lift: Drag['by'] | null;
  /** Whether a drop would be on this card. */
  isTarget: boolean;
  /** Whether it can be picked up. */
  isMovable: boolean;
}

const CARD =
  'group/card relative grid w-full min-h-[2.9375rem] cursor-pointer select-none scroll-mt-30 scroll-mb-16 max-md:scroll-mt-44 grid-cols-[minmax(0,1fr)_auto] content-center gap-x-2 bg-paper py-[0.3125rem] text-left outline-none [-webkit-touch-callout:none] max-md:min-h-[3.4375rem] focus-visible:z-1 focus-visible:after:absolute focus-visible:after:-inset-x-[0.5625rem] focus-visible:after:-inset-y-px focus-visible:after:rounded-md focus-visible:after:border-2 focus-visible:after:border-accent';
const PLAIN = 'hover:bg-hover hover:shadow-[-0.5rem_0_0_var(--hover),0.5rem_0_0_var(--hover)]';
const SELECTED =
  'z-1 bg-accent-soft! shadow-[-0.5rem_0_0_var(--accent-soft),0.5rem_0_0_var(--accent-soft)] after:pointer-events-none after:absolute after:-inset-x-[0.5625rem] after:-inset-y-px after:rounded-md after:border-2 after:border-accent';
const LIFTS = {
  pointer: 'opacity-40',
  keyboard:
    'z-4 bg-transparent! md:-translate-x-1.5 md:-translate-y-2 before:absolute before:-inset-x-[0.5625rem] before:-inset-y-px before:-z-1 before:rounded-md before:bg-raised before:shadow-float after:absolute after:-inset-x-[0.5625rem] after:-inset-y-px after:rounded-md after:border-2 after:border-accent',
};

/** Somebody in a group: name, own score, year and field, and the rules that they broke. */
export function PersonCard(props: Props) {
  const { person, isSelected, lift, isTarget, isTabStop, isMovable } = props;
  const look = lift ? LIFTS[lift] : isSelected || isTarget ? SELECTED : PLAIN;
  return (
    <li className="border-hairline border-b">
      <button
        type="button"
        data-card={person.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        className={`${CARD} ${look} ${isMovable ? 'md:cursor-grab' : ''}`}
      >
        <CardLines {...props} />
      </button>
    </li>
  );
}

/** What stands on a card. */
export function CardLines({ person, notes, mentorName, movedFrom, worstOf, isMovable }: Props) {
  const facts = [person.stage, person.field].filter(Boolean).join(' · ');
  return (
    <>
      <span className="flex min-w-0 items-center gap-1.5">
        {isMovable && <Grip />}
        <span className="truncate font-medium">{person.name}</span>
        {person.role === 'mentor' && mentorName && (
          <>
            <span aria-hidden title={mentorName} className={MARK}>
              {mentorName.charAt(0).toUpperCase()}
            </span>
            <span className="sr-only">, {mentorName}</span>
          </>
        )}
        {person.isLocked && (
          <>
            <BoardIcon name="lock" className="text-ink-2" />
            <span className="sr-only">, locked</span>
          </>
        )}
      </span>
      <OwnScore score={person.score} />
      <span className="col-span-full min-h-4 truncate text-ink-3 text-xs group-aria-[current]/card:text-ink-2">
        {facts}
        {movedFrom !== null && <span className="ml-1 font-medium text-ink-2"> from {movedFrom}</span>}
      </span>
      {notes.broken.map(({ rule, detail }) => (
        <span key={rule.title + detail} className="col-span-full mt-1 flex gap-1.5 text-down text-xs">
          <BoardIcon name="warning" />
          <span>
            <b className="block font-semibold">{rule.title}:</b> {detail}
          </span>
        </span>
      ))}
      {notes.partners.map((name) => (
        <span key={name} className="col-span-full text-down text-xs">
          rule broken with {name}
        </span>
      ))}
      {worstOf !== null && <span className="col-span-full text-ink-2 text-xs">worst-off of {worstOf}</span>}
    </>
  );
}

const MARK =
  'shrink-0 rounded-[3px] border border-hairline-strong px-1 font-semibold text-[0.625rem] text-ink-2 leading-3.5';

function OwnScore({ score }: { score: number | null }) {
  if (score === null)
    return (
      <span title="No pair of theirs counts" className="text-ink-3">
        –
      </span>
    );
  return (
    <span title={`Own score ${(score / 1_000_000).toFixed(6)}`} className="text-ink-2">
      {formatScore(score)}
    </span>
  );
}
