import type { Event } from '@pi/domain/events';
import { ButtonLink } from '#components/ui/button.tsx';
import { STATUS_WORDS } from '#lib/events/event-words.ts';

/** Above an event that the reader organizes: where it stands, and the way to change that. */
export function OrganizerBar({ event: { id, status } }: { event: Event }) {
  const words =
    status === 'NOT_STARTED'
      ? 'Not started: only organizers see this page.'
      : `${STATUS_WORDS[status]}. Others see this page too.`;
  return (
    <div
      role="note"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-hairline-strong bg-raised py-2 pr-2 pl-4"
    >
      <p className="mr-auto">
        <b className="font-semibold">You organize this event.</b> <span className="text-ink-2">{words}</span>
      </p>
      <ButtonLink href={`/events/${id}/manage`}>Manage</ButtonLink>
    </div>
  );
}
