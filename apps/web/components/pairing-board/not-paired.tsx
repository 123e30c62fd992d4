'use client';

import type { Board, UnpairedPerson } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import type { BoardEditor } from '#lib/pairing-board/edit-board.ts';
import { countPaired } from '#lib/pairing-board/find-people.ts';
import { BoardIcon } from './board-icon.tsx';

interface Props {
  board: Board;
  selected: string | null;
  tabStop: string | null;
  isOver: boolean;
  isReadOnly: boolean;
  /** Whether they can be put into a group: those with open answers cannot. */
  place(person: string): void;
  save: BoardEditor['save'];
}

/** Who is in no group, and why; empty, it says that everybody is. */
export function NotPaired({ board, isOver, ...props }: Props) {
  const { notPaired } = board;
  return (
    <section
      data-not-paired
      aria-label="Not paired"
      className={`mt-2 flex flex-wrap gap-x-4 gap-y-1 border-hairline-strong border-t border-dashed pt-1 pb-1.5 text-ink-2 max-md:flex-col ${isOver ? '-mx-2 rounded-md bg-accent-soft px-2' : ''}`}
    >
      <h2 className="whitespace-nowrap text-sm! leading-10! tracking-normal! max-md:leading-8!">
        Not paired {notPaired.length}
      </h2>
      {notPaired.length === 0 ? (
        <p className="flex gap-2 md:py-2.5">
          <BoardIcon name="check" className="mt-0.5 text-up" />
          Nobody. All {countPaired(board)} people with valid answers are in exactly one group.
        </p>
      ) : (
        <ul className="min-w-0 flex-1">
          {notPaired.map((person) => (
            <UnpairedRow key={person.id} person={person} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whom no group can take: they have no valid answers. */
const UNPLACEABLE: readonly UnpairedPerson['reason'][] = ['open_questions'];

function UnpairedRow({
  person,
  selected,
  tabStop,
  isReadOnly,
  place,
  save,
}: Omit<Props, 'board' | 'isOver'> & { person: UnpairedPerson }) {
  const { id, name, reason, detail, isSigned } = person;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-hairline py-1 not-last:border-b">
      <button
        type="button"
        data-card={id}
        tabIndex={tabStop === id ? 0 : -1}
        aria-current={selected === id ? 'true' : undefined}
        className="min-h-8 cursor-pointer select-none text-left font-medium text-ink max-md:min-h-10 hover:underline aria-[current]:text-accent"
      >
        {name}
      </button>
      <span className="min-w-0">{detail}</span>
      {isSigned && <span className="text-xs">You signed that they stay without a group.</span>}
      {!isReadOnly && (
        <span className="ml-auto flex gap-2">
          {!UNPLACEABLE.includes(reason) && <Button onClick={() => place(id)}>Place</Button>}
          <Button onClick={() => save({ kind: 'sign', person: id, isSigned: !isSigned })}>
            {isSigned ? 'Take back' : 'Sign'}
            <span className="sr-only">: {name} stays without a group</span>
          </Button>
        </span>
      )}
    </li>
  );
}
