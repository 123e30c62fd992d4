import type { EventStatus } from '@pi/domain/events';
import { STATUS_WORDS } from '#lib/events/event-words.ts';

/** Where an event stands, and whether the reader takes part in it. */
export function EventState({ status, isOwn }: { status: EventStatus; isOwn: boolean }) {
  return (
    <>
      {STATUS_WORDS[status]}
      {isOwn && (
        <b className="font-medium text-ink md:block max-md:before:font-normal max-md:before:content-['_·_']">
          You take part
        </b>
      )}
    </>
  );
}
