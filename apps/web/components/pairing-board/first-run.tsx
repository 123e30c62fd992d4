'use client';

import type { Conflict, RunProgress } from '@pi/domain/events';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { callApi } from '#components/forms/call-api.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { countNoun } from '#lib/count-noun.ts';
import { isGoing } from '#lib/pairing-board/board-state.ts';
import type { PairingCheck } from '#lib/pairing-board/pairing-check.ts';
import {
  followPairing,
  type PairingOrder,
  type PairingResult,
  startPairing,
} from '#lib/pairing-board/start-pairing.ts';
import { BoardIcon } from './board-icon.tsx';
import { BoardTop, TopItem } from './board-top.tsx';
import { ConflictPart } from './conflict-part.tsx';
import { Computing } from './score-line.tsx';
import { WhoIsPaired } from './who-is-paired.tsx';

interface Props {
  eventId: string;
  /** What pairing would find now: sizes of groups, or rules that clash. */
  check: PairingCheck;
  /** A computation that was started before; its groups are not there yet. */
  progress: RunProgress | null;
  /** Why nobody can be paired now; null: they can. */
  reason: string | null;
  heading: ReactNode;
  /** The rules of the event, beside. */
  rules: ReactNode;
}

/** The page of an event before its first groups: who would be paired, who not, and why. */
export function FirstRun({ eventId, check, progress: found, reason, heading, rules }: Props) {
  const router = useRouter();
  const [progress, setProgress] = useState(isGoing(found) ? found : null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [message, setMessage] = useState('');
  const clash = conflict ?? check.conflict;

  function finish(result: PairingResult): void {
    setProgress(null);
    if (result.kind === 'board') router.refresh();
    else if (result.kind === 'conflict') setConflict(result.conflict);
    else setMessage(result.message);
  }

  function checkAgain(): void {
    setConflict(null);
    router.refresh();
  }

  async function pair(order: PairingOrder) {
    if (progress) return;
    setMessage('');
    finish(await startPairing(eventId, order, setProgress, callApi));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was running at first
  useEffect(() => {
    if (progress) void followPairing(eventId, progress, setProgress, callApi).then(finish);
  }, []);

  return (
    <div data-wide-page>
      <BoardTop
        heading={heading}
        actions={
          <>
            <ButtonLink href={`/events/${eventId}/rules`}>Edit rules</ButtonLink>
            {clash && <Button onClick={checkAgain}>Check again</Button>}
          </>
        }
      >
        {clash && (
          <TopItem isBad>
            <BoardIcon name="warning" />
            {clash.answer === 'infeasible'
              ? `No pairing: ${countNoun(clash.rules.length, 'rule')} ${clash.rules.length === 1 ? 'cannot be kept' : 'clash'}`
              : 'No pairing: not decided within the budget'}
          </TopItem>
        )}
        {check.people !== null && (
          <TopItem>
            People <b>{check.people}</b>
          </TopItem>
        )}
        {!clash && (
          <>
            <TopItem>
              Groups <b>{check.sizes.length}</b>
            </TopItem>
            <TopItem>
              Not paired <b>{check.notPaired.length}</b>
            </TopItem>
          </>
        )}
        {progress && (
          <Computing progress={progress} cancel={(run) => callApi('POST', `/api/pairing/cancel-pairings/${run}`)} />
        )}
      </BoardTop>
      <p role="status" className="sr-only">
        {progress ? 'Pairing people.' : message}
      </p>
      {message && <Notice>{message}</Notice>}
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="min-w-0">
          {clash ? (
            <ConflictPart
              eventId={eventId}
              conflict={clash}
              searchLonger={() => pair({ isLonger: true })}
              done={checkAgain}
            />
          ) : (
            <WhoIsPaired
              eventId={eventId}
              check={check}
              reason={reason}
              isBusy={progress !== null}
              pair={() => pair({})}
            />
          )}
        </div>
        {rules}
      </div>
    </div>
  );
}
