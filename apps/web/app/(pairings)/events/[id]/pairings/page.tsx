import { RequestError } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import { type BoardView, checkConstraints, PairingRunsRepository, viewBoard, viewRules } from '@pi/pairing-runs';
import type { Metadata } from 'next';
import { SampleEventStrip } from '#components/events/sample-event-strip.tsx';
import { BoardHeading } from '#components/pairing-board/board-heading.tsx';
import { FirstRun } from '#components/pairing-board/first-run.tsx';
import { PairingBoard } from '#components/pairing-board/pairing-board.tsx';
import { RulesSide } from '#components/pairing-board/rules-side.tsx';
import { toPairingCheck } from '#lib/pairing-board/pairing-check.ts';
import { whyNotPaired } from '#lib/pairing-board/why-not-paired.ts';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';

export const metadata: Metadata = { title: 'Pairings', robots: { index: false } };

/** The groups of an event for its organizers: the board, or what the first run would find. */
export default async function PairingsPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/pairings`);
  const repository = new PairingRunsRepository(await pageDeps());
  const { event, board, progress } = await orNotFound(viewBoard(repository, user, id));
  const isPublished = event.status === 'PAIRING_PUBLISHED';
  return (
    <>
      {event.isSample && <SampleEventStrip />}
      {board ? (
        <PairingBoard
          key={board.run.id}
          eventId={id}
          board={board}
          progress={progress}
          mentorName={event.roles?.mentor ?? null}
          isReadOnly={event.status !== 'TERMINATED'}
          isPublished={isPublished}
          heading={<BoardHeading event={event} state={isPublished ? 'published' : 'draft'} />}
        />
      ) : (
        <BeforeFirstRun repository={repository} user={user} event={event} progress={progress} />
      )}
    </>
  );
}

interface BeforeProps extends Pick<BoardView, 'event' | 'progress'> {
  repository: PairingRunsRepository;
  user: User;
}

async function BeforeFirstRun({ repository, user, event, progress }: BeforeProps) {
  const check = await readCheck(repository, user, event);
  const own = await viewRules(repository, user, event.id);
  return (
    <FirstRun
      eventId={event.id}
      check={check}
      progress={progress}
      reason={whyNotPaired(event)}
      heading={<BoardHeading event={event} state="none" />}
      rules={<RulesSide event={event} own={own} conflict={check.conflict} />}
    />
  );
}

/** What pairing would find now; rules that clash are an answer too. */
async function readCheck(repository: PairingRunsRepository, user: User, { id }: Event) {
  try {
    return toPairingCheck(await checkConstraints(repository, user, id));
  } catch (error) {
    if (error instanceof RequestError && error.code === 'infeasible') return toPairingCheck(error.more);
    throw error;
  }
}
