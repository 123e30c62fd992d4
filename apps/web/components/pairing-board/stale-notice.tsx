'use client';

import { useState } from 'react';
import { useReaderZone } from '#components/events/use-reader-zone.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { describeMoment } from '#lib/events/reader-time.ts';
import type { StaleEdit } from '#lib/pairing-board/board-answers.ts';
import { DifferenceList } from './difference-list.tsx';

interface Props {
  stale: StaleEdit;
  /** The own step that was not saved, in words. */
  step: string;
  takeTheirs(): void;
}

/** Somebody else saved first: what they changed, and the way to go on from theirs. */
export function StaleNotice({ stale: { board, difference, by, at }, step, takeTheirs }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const when = describeMoment(new Date(at), useReaderZone(), new Date(), '');
  return (
    <div role="alert">
      <Notice
        more={
          <span className="flex flex-wrap gap-2 text-ink">
            <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? 'Hide difference' : 'Show difference'}
            </Button>
            <Button onClick={takeTheirs}>Take theirs</Button>
          </span>
        }
      >
        <b className="font-semibold">
          {by ?? 'Somebody'} saved revision {board.revision.number} at {when}.
        </b>{' '}
        Your step was not saved: {step}. You can repeat it on theirs.
        {isOpen && (
          <div className="mt-2 max-w-xl rounded-md bg-paper p-3 text-ink">
            <DifferenceList difference={difference} />
          </div>
        )}
      </Notice>
    </div>
  );
}
