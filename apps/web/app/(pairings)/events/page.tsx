import type { Metadata } from 'next';
import { type EventListParams, PublicEvents } from '#components/events/public-events.tsx';
import { PageHeading } from '#components/page-heading.tsx';

export const metadata: Metadata = { title: 'Events' };

/** The events for everybody; those of makers have a page of their own. */
export default function EventsPage({ searchParams }: { searchParams: EventListParams }) {
  return (
    <>
      <PageHeading title="Events">
        Organizations gather people here and put them into pairs or groups that fit. Register for one that is active.
      </PageHeading>
      <PublicEvents path="/events" audience="general" searchParams={searchParams} />
    </>
  );
}
