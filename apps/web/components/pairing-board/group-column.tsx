'use client';

import type { Board, BoardGroup, BoardPlace } from '@pi/domain/events';
import { memo } from 'react';
import { Tag } from '#components/ui/tag.tsx';
import { countNoun } from '#lib/count-noun.ts';
import { isForesight } from '#lib/pairing-board/announce.ts';
import type { Drag } from '#lib/pairing-board/board-state.ts';
import { isBrokenIn, notesOf, rulesOfGroup } from '#lib/pairing-board/broken-words.ts';
import { type DropTarget, describeDrop, whyNotInto } from '#lib/pairing-board/drop-target.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { countScored, findPaired } from '#lib/pairing-board/find-people.ts';
import { formatScore } from '#lib/pairing-board/score-words.ts';
import { LockButton } from './lock-button.tsx';
import { PersonCard } from './person-card.tsx';
import { ScoreChange } from './score-change.tsx';

interface Props {
  board: Board;
  group: BoardGroup;
  mentorName: string | null;
  groupBefore: Readonly<Record<string, number>>;
  /** Who is selected, and where Tab leads, if they are in this group. */
  selected: string | null;
  tabStop: string | null;
  /** Who is picked up, anywhere on the board. */
  dragged: string | null;
  dragBy: Drag['by'] | null;
  /** Where they would be dropped, if that is in this group. */
  over: DropTarget | null;
  /** What dropping them on this group does, when it is known. */
  place: BoardPlace | undefined;
  isReadOnly: boolean;
  save: BoardEditor['save'];
}

/** A group as a column of cards; it says what dropping who is picked up here does. */
export const GroupColumn = memo(function GroupColumn(props: Props) {
  const { board, group, mentorName, groupBefore, selected, tabStop, dragged, dragBy, over, isReadOnly, save } = props;
  const { number, people, isLocked, isEdited } = group;
  const isBroken = isBrokenIn(board, number);
  return (
    <section
      data-group={number}
      aria-label={`Group ${number}, ${people.length === 1 ? '1 person' : `${people.length} people`}`}
      className={`group/column relative min-w-0 [contain-intrinsic-size:auto_16rem] ${over ? 'before:absolute before:-inset-x-2 before:-inset-y-1 before:rounded-md before:bg-accent-soft [&_[data-card]]:bg-transparent' : ''}`}
    >
      <div className="relative">
        <header className="flex h-7 items-center gap-2 max-md:h-10">
          <h2 className="whitespace-nowrap text-sm! leading-5! tracking-normal!">Group {number}</h2>
          <span className="text-ink-3 text-xs">{people.length}</span>
          {isEdited && <Tag>edited</Tag>}
          {!isReadOnly && (
            <LockButton
              isLocked={isLocked}
              label={`Group ${number}`}
              lock={() => save({ kind: 'lock_group', group: number, isLocked: !isLocked })}
            />
          )}
          <ColumnScore {...props} />
        </header>
        <p className="mb-2 line-clamp-2 min-h-8 text-ink-2 text-xs max-md:min-h-0">
          {whyLine(props)}
          <Breaks {...props} />
        </p>
        {rulesOfGroup(board, number).map(({ title, detail }) => (
          <p key={title + detail} className="mb-2 text-down text-xs">
            <b className="font-semibold">{title}:</b> {detail}
          </p>
        ))}
        <ul className={`border-t md:min-h-24 ${isBroken ? 'border-down' : 'border-hairline-strong'}`}>
          {people.map((person) => (
            <PersonCard
              key={person.id}
              person={person}
              notes={notesOf(board, person.id)}
              mentorName={mentorName}
              movedFrom={movedFrom(person.movedFrom ?? groupBefore[person.id], number)}
              worstOf={board.worst?.id === person.id ? countScored(board) : null}
              isSelected={selected === person.id}
              isTabStop={tabStop === person.id}
              lift={dragged === person.id ? dragBy : null}
              isTarget={over?.kind === 'card' && over.person === person.id && dragged !== person.id}
              isMovable={!isReadOnly && !isLocked && !person.isLocked}
            />
          ))}
        </ul>
      </div>
    </section>
  );
});

function ColumnScore({ group, over, place, dragged, board }: Props) {
  const target = over ?? { kind: 'group', group: group.number };
  const isOwn = dragged !== null && findPaired(board, dragged)?.group.number === group.number;
  if (dragged === null || isOwn || whyNotInto(board, target) || !isForesight(place, target))
    return <span className="ml-auto text-ink-3">{formatScore(group.score)}</span>;
  return <ScoreChange change={place.change} className="ml-auto font-semibold" />;
}

/** How many rules dropping somebody on this group would break. */
function Breaks({ group, dragged, over, place, board }: Props) {
  const target = over ?? { kind: 'group', group: group.number };
  if (dragged === null || whyNotInto(board, target) || !isForesight(place, target)) return null;
  const broken = place.brokenRules.length;
  return broken > 0 && <span className="text-down">; breaks {countNoun(broken, 'rule')}</span>;
}

/** Why these people are in one group; while somebody is picked up, what dropping them here does. */
function whyLine({ board, group, dragged, over, place }: Props): string {
  if (dragged === null) return group.reasons.join(' ');
  if (findPaired(board, dragged)?.group.number === group.number) return 'Here now.';
  const target = over && over.kind !== 'not_paired' ? over : ({ kind: 'group', group: group.number } as const);
  const reason = whyNotInto(board, target);
  if (reason) return group.isLocked ? 'Locked. Nothing moves in or out.' : reason;
  if (!place && target.kind === 'group') return 'Looking what fits here…';
  return `Dropping here: ${describeDrop(board, place, dragged, target)}`;
}

function movedFrom(number: number | null | undefined, now: number): number | null {
  return number == null || number === now ? null : number;
}
