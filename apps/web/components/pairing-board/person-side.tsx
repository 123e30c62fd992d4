'use client';

import type { Board, BoardPlace, BrokenRule } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import { notesOf } from '#lib/pairing-board/broken-words.ts';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { findPaired, findUnpaired } from '#lib/pairing-board/find-people.ts';
import { formatScore } from '#lib/pairing-board/score-words.ts';
import { BestPartners } from './best-partners.tsx';
import { BoardIcon } from './board-icon.tsx';
import { GroupFit } from './group-fit.tsx';
import { PlaceList } from './place-list.tsx';

interface Props {
  eventId: string;
  board: Board;
  person: string;
  places: readonly BoardPlace[] | null;
  over: number | null;
  isReadOnly: boolean;
  save: BoardEditor['save'];
  refresh: BoardEditor['refresh'];
  sendTo(person: string, group: number): void;
  close(): void;
}

/** The selected person: what they broke, where else they could go, how they fit. */
export function PersonSide({
  eventId,
  board,
  person: id,
  places,
  over,
  isReadOnly,
  save,
  refresh,
  sendTo,
  close,
}: Props) {
  const found = findPaired(board, id);
  const name = found?.person.name ?? findUnpaired(board, id)?.name ?? '';
  const isLocked = found?.person.isLocked ?? false;
  return (
    <>
      <div className="flex items-center justify-between gap-2">
        <h2 className="wrap-anywhere">{name}</h2>
        <span className="-mr-2 flex shrink-0">
          {found && !isReadOnly && (
            <Button
              look="quiet"
              aria-pressed={isLocked}
              className="px-2! text-xs"
              onClick={() => save({ kind: 'lock_person', person: id, isLocked: !isLocked })}
            >
              <BoardIcon name={isLocked ? 'lock' : 'unlock'} />
              {isLocked ? 'Locked here' : 'Lock here'}
            </Button>
          )}
          <Button look="quiet" icon aria-label="Close" onClick={close} className="lg:hidden">
            <BoardIcon name="close" />
          </Button>
        </span>
      </div>
      <p className="text-ink-2">{found ? describePaired(found) : findUnpaired(board, id)?.detail}</p>
      {rulesOf(board, id).map((rule) => (
        <RuleBox key={rule.title + rule.detail} rule={rule} />
      ))}
      {!isReadOnly && (
        <PlaceList board={board} person={id} places={places} over={over} choose={(group) => sendTo(id, group)} />
      )}
      {found && <GroupFit board={board} person={found.person} group={found.group} />}
      {!isReadOnly && <BestPartners key={id} eventId={eventId} board={board} person={id} done={refresh} />}
    </>
  );
}

function describePaired({ person, group }: NonNullable<ReturnType<typeof findPaired>>): string {
  const score = person.score === null ? 'no own score' : `own score ${formatScore(person.score)}`;
  const before = person.movedFrom === null ? '' : ` (computed in Group ${person.movedFrom})`;
  return [person.stage, person.field, `Group ${group.number}, ${score}${before}`].filter(Boolean).join(' · ');
}

/** Broken rules that name this person, and those that name them as a partner. */
function rulesOf(board: Board, id: string): BrokenRule[] {
  const { broken } = notesOf(board, id);
  const others = board.brokenRules.filter(
    (rule) => rule.people.includes(id) && !broken.some((one) => one.rule === rule),
  );
  return [...broken.map(({ rule }) => rule), ...others];
}

function RuleBox({ rule: { title, detail } }: { rule: BrokenRule }) {
  return (
    <div className="mt-3 text-ink-2 text-xs">
      <b className="mb-0.5 flex items-center gap-1.5 font-semibold text-down text-sm">
        <BoardIcon name="warning" />
        {title}
      </b>
      {detail.replace(/\.?$/, '.')} Publishing is held until somebody moves or the rule is relaxed.
    </div>
  );
}
