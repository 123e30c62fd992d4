import { EventsRepository, RegistrationsRepository, viewProgress, viewPublicEvents } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { EventSearch } from '#components/events/event-search.tsx';
import { EventState } from '#components/events/event-state.tsx';
import { EventTable } from '#components/events/event-table.tsx';
import { EventTabs } from '#components/events/event-tabs.tsx';
import { MoreThanShown } from '#components/events/more-than-shown.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Link } from '#components/ui/link.tsx';
import { PUBLIC_TABS, readTab } from '#lib/events/event-tabs.ts';
import { readEventQuery } from '#lib/events/read-event-query.ts';
import { pageDeps, viewer } from '#lib/session/viewer.ts';

export const metadata: Metadata = { title: 'Events' };

interface Props {
  searchParams: Promise<{ tab?: string | string[]; q?: string | string[] }>;
}

/** The events that have started: anybody may know of them. */
export default async function EventsPage({ searchParams }: Props) {
  const given = await searchParams;
  const tab = readTab(given.tab, PUBLIC_TABS);
  const query = readEventQuery(given.q);
  const deps = await pageDeps();
  const user = await viewer();
  const { events, people, tabs } = await viewPublicEvents(new EventsRepository(deps), { tab, text: query });
  const ids = events.map(({ id }) => id);
  const own = user ? await viewProgress(new RegistrationsRepository(deps), user, ids) : new Map();
  return (
    <>
      <PageHeading title="Events">
        Organizations gather people here and put them into pairs or groups that fit. Register for one that is active.
      </PageHeading>
      <div className="mb-4">
        <EventSearch action="/events" tab={tab} query={query} />
      </div>
      <EventTabs path="/events" tabs={PUBLIC_TABS} current={tab} counts={tabs} query={query} />
      {events.length === 0 ? (
        <div className="mt-6">
          <NoEvents query={query} tab={tab} />
        </div>
      ) : (
        <EventTable
          caption="Events that have started"
          events={events}
          people={people}
          last="State"
          note={({ id, status }) => <EventState status={status} isOwn={own.has(id)} />}
        />
      )}
      <MoreThanShown shown={events.length} all={tabs[tab]} />
    </>
  );
}

function NoEvents({ query, tab }: { query: string; tab: string }) {
  if (query)
    return (
      <EmptyState title={`No event is called “${query}”`}>
        Titles and names of organizations are searched.{' '}
        <Link href="/events" className="text-link">
          All events
        </Link>
      </EmptyState>
    );
  if (tab !== 'all')
    return (
      <EmptyState title="No such events now">
        <Link href="/events" className="text-link">
          All events
        </Link>
      </EmptyState>
    );
  return (
    <EmptyState title="No events yet">
      An event is listed here when its organizers start it. Anyone can{' '}
      <Link href="/organizations" className="text-link">
        found an organization
      </Link>{' '}
      and organize one.
    </EmptyState>
  );
}
