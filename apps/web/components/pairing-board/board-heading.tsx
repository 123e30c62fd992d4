import type { Event } from '@pi/domain/events';
import { Crumbs } from '#components/ui/crumbs.tsx';
import { describeEnd } from '#lib/events/event-words.ts';

const STATES = {
  none: 'not paired yet',
  draft: 'not published',
  published: 'published',
};

/** Where the reader is: the organization, the event, and how far its pairing is. */
export function BoardHeading({ event, state }: { event: Event; state: keyof typeof STATES }) {
  return (
    <>
      <div className="max-md:hidden">
        <Crumbs
          crumbs={[
            { href: `/organizations/${event.organizationId}`, label: event.organizationName },
            { href: `/events/${event.id}/manage`, label: event.title },
          ]}
        />
      </div>
      <span aria-hidden className="text-hairline-strong max-md:hidden">
        /
      </span>
      <h1 className="wrap-anywhere text-lg! leading-6! tracking-[-0.01em]! max-md:w-full">
        <span className="md:hidden">{event.title}: </span>Pairing
      </h1>
      <p className="text-ink-2 text-xs md:ml-2">
        {describeEnd(event)}, {STATES[state]}
      </p>
    </>
  );
}
