import type { Metadata } from 'next';
import { type EventListParams, PublicEvents } from '#components/events/public-events.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Events of plugin makers' };

/** The events that pages of the market lead to. */
export default function MakerEventsPage({ searchParams }: { searchParams: EventListParams }) {
  return (
    <>
      <PageHeading
        title="Events of plugin makers"
        actions={<ButtonLink href="/events/new?for=makers">Hold one</ButtonLink>}
      >
        People who make plugins meet in pairs or groups that fit.
      </PageHeading>
      <PublicEvents path="/events/makers" audience="plugin_makers" searchParams={searchParams} />
    </>
  );
}
