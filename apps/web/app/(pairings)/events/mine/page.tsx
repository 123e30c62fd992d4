import {
  EventsRepository,
  OrganizationsRepository,
  RegistrationsRepository,
  viewMyEvents,
  viewProgress,
} from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { EventTable } from '#components/events/event-table.tsx';
import { OwnState } from '#components/events/own-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { ORGANIZER_TABS, readTab } from '#lib/events/event-tabs.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { OrganizedEvents } from './organized-events.tsx';

export const metadata: Metadata = { title: 'My events', robots: { index: false } };

interface Props {
  searchParams: Promise<{ tab?: string | string[] }>;
}

/** The events that somebody takes part in, and those that they organize. */
export default async function MyEventsPage({ searchParams }: Props) {
  const user = await requireViewer('/events/mine');
  const tab = readTab((await searchParams).tab, ORGANIZER_TABS);
  const deps = await pageDeps();
  const { events, people } = await viewMyEvents(new EventsRepository(deps), user);
  const ids = events.map(({ id }) => id);
  const progress = await viewProgress(new RegistrationsRepository(deps), user, ids);
  const memberships = await new OrganizationsRepository(deps).listMemberships(user.id);
  return (
    <>
      <PageHeading title="My events" />
      <div className="space-y-12">
        <Section id="take-part" title="You take part">
          {events.length === 0 ? (
            <EmptyState title="You take part in no event yet">
              Choose one of the{' '}
              <Link href="/events?tab=active" className="text-link">
                active events
              </Link>
              , or open the address that an organizer sent you.
            </EmptyState>
          ) : (
            <EventTable
              caption="Events that you take part in"
              events={events}
              people={people}
              last="Open for you"
              note={(event) => <OwnState event={event} progress={progress.get(event.id)} />}
            />
          )}
        </Section>
        <OrganizedEvents user={user} tab={tab} isOrganizer={memberships.length > 0} />
      </div>
    </>
  );
}
