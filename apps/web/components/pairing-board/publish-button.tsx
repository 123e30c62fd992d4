'use client';

import type { Board } from '@pi/domain/events';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '#components/forms/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import type { BoardStore } from '#lib/pairing-board/board-store.ts';

interface Props {
  eventId: string;
  board: Board;
  dispatch: BoardStore['dispatch'];
  className?: string;
}

const QUESTION = 'Publish these groups? Everybody gets a letter with their own group.';

/** Publishes the revision that is shown; its title says why it cannot be. */
export function PublishButton({ eventId, board, dispatch, className = '' }: Props) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const reason = board.whyNotPublished;

  async function publish() {
    if (reason) return dispatch({ kind: 'say', text: reason, isBad: true });
    if (isBusy || !window.confirm(QUESTION)) return;
    setIsBusy(true);
    const body = { run: board.run.id, revision: board.revision.number };
    const { isOk, message } = await callApi('PATCH', `/api/event-status/publish-pairings/${eventId}`, body);
    setIsBusy(false);
    dispatch({ kind: 'say', text: message, isBad: !isOk });
    if (isOk) router.refresh();
  }

  return (
    <Button
      look="primary"
      aria-disabled={reason !== null}
      aria-busy={isBusy}
      title={reason ?? undefined}
      onClick={publish}
      className={className}
    >
      Publish
    </Button>
  );
}
