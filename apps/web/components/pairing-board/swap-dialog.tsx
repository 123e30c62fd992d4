'use client';

import type { Board } from '@pi/domain/events';
import { useState } from 'react';
import { isFixed, nameOnBoard } from '#lib/pairing-board/find-people.ts';
import { Modal } from './modal.tsx';

interface Props {
  board: Board;
  person: string;
  swap(other: string): void;
  close(): void;
}

const MOST_SHOWN = 8;

/** Swaps somebody with a person that is found by name; Enter takes the first one. */
export function SwapDialog({ board, person, swap, close }: Props) {
  const [text, setText] = useState('');
  const found = board.groups
    .filter(({ people, isLocked }) => !isLocked && !people.some(({ id }) => id === person))
    .flatMap(({ number, people }) => people.map(({ id, name }) => ({ id, name, number })))
    .filter(({ id, name }) => !isFixed(board, id) && name.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Modal title={`Swap ${nameOnBoard(board, person)} with…`} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0]) swap(found[0].id);
        }}
      >
        <label>
          <span className="sr-only">Name</span>
          <input
            data-first-focus
            type="search"
            value={text}
            onChange={({ target }) => setText(target.value)}
            placeholder="Name"
            autoComplete="off"
            className="h-10 w-full rounded-md border border-hairline-strong bg-paper px-3"
          />
        </label>
      </form>
      <ul className="mt-2">
        {found.slice(0, MOST_SHOWN).map(({ id, name, number }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => swap(id)}
              className="flex min-h-10 w-full cursor-pointer items-center justify-between rounded px-2 text-left hover:bg-hover"
            >
              {name} <span className="text-ink-2">Group {number}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-ink-2 text-xs">
        {found.length === 0 && 'Nobody of that name can be swapped.'}
        {found.length > MOST_SHOWN && `and ${found.length - MOST_SHOWN} more`}
      </p>
    </Modal>
  );
}
